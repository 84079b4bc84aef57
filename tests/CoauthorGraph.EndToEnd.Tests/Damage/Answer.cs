using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CoauthorGraph.EndToEnd.Tests.Damage;

/// <summary>What a command answered: its code, what it printed without times and sizes, and a hash of the files that it
/// wrote.</summary>
internal sealed partial record Answer(int Code, string Text, string Error)
{
    /// <summary>Runs a command; <c>{out}</c> in its arguments is a place for what it writes.</summary>
    public static async Task<Answer> Of(string graph, string output, IReadOnlyList<string> command)
    {
        var run = await CommandRun.Of(
            ["-g", graph, .. command.Select(word => word.Replace("{out}", output, StringComparison.Ordinal))]);
        var text = new StringBuilder(Measured().Replace(run.Output, ""));
        foreach (var file in Files(output))
        {
            text.Append(Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(file))));
        }

        Remove(output);
        return new Answer(run.ExitCode, text.ToString(), run.Error);
    }

    /// <summary>Why nobody should be given this, or null.</summary>
    public string? Fault => Code is 0 or 4 or 6 && !Error.Contains("   at ", StringComparison.Ordinal)
        && !Error.Contains("should not happen", StringComparison.Ordinal) && (Code == 0 || Error.Length + Text.Length > 0)
        ? null
        : $"code {Code}: {Error}";

    private static IEnumerable<string> Files(string output) => Directory.Exists(output)
        ? Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : File.Exists(output) ? [output] : [];

    private static void Remove(string output)
    {
        if (Directory.Exists(output))
        {
            Directory.Delete(output, recursive: true);
        }
        else
        {
            File.Delete(output);
        }
    }

    [GeneratedRegex("\"(seconds|loadSeconds|computeSeconds|peakBytes)\":[^,}]*")]
    private static partial Regex Measured();
}
