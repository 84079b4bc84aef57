using System.Security.Cryptography;

namespace CoauthorGraph.Core.Files;

/// <summary>Names of what is written beside its place until it is whole: hidden, and never drawn twice.</summary>
public static class TemporaryName
{
    private const string Start = ".coauthor-";
    private const string End = ".part";
    private const int Digits = 32;

    /// <summary>Finds them in a folder.</summary>
    public const string Pattern = Start + "*" + End;

    /// <summary>A new one in a folder.</summary>
    public static string In(string folder) =>
        Path.Combine(folder, Start + RandomNumberGenerator.GetHexString(Digits, lowercase: true) + End);

    /// <summary>Whether it is the name of something that was left when a process was killed.</summary>
    public static bool IsOne(string name) => name.Length == Start.Length + Digits + End.Length
        && name.StartsWith(Start, StringComparison.Ordinal) && name.EndsWith(End, StringComparison.Ordinal)
        && name[Start.Length..^End.Length].All(char.IsAsciiHexDigitLower);
}
