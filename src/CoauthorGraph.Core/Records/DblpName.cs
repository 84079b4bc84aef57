namespace CoauthorGraph.Core.Records;

/// <summary>Names of DBLP, which tells people of one name apart by four digits behind it:
/// <c>Wei Wang 0001</c>.</summary>
public static class DblpName
{
    private const int LengthOfNumber = 5;

    /// <summary>The name as a paper prints it.</summary>
    public static string WithoutNumber(string name) => HasNumber(name) ? name[..^LengthOfNumber] : name;

    /// <summary>The name as a paper prints it.</summary>
    public static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> name) =>
        HasNumber(name) ? name[..^LengthOfNumber] : name;

    /// <summary>Whether the name has such digits, so that it stands for one person.</summary>
    public static bool HasNumber(ReadOnlySpan<char> name) => name.Length > LengthOfNumber
        && name[^LengthOfNumber] == ' '
        && name[^(LengthOfNumber - 1)..].IndexOfAnyExceptInRange('0', '9') < 0;
}
