namespace CoauthorGraph.Readers.Dblp;

/// <summary>DBLP tells people of one name apart by four digits behind it.</summary>
internal static class DblpName
{
    /// <summary>The name as a paper prints it.</summary>
    public static string WithoutNumber(string name) => HasNumber(name) ? name[..^5] : name;

    /// <summary>Whether the name has such digits, so that it stands for one person.</summary>
    public static bool HasNumber(string name) => name.Length > 5 && name[^5] == ' '
        && name.AsSpan(name.Length - 4).IndexOfAnyExceptInRange('0', '9') < 0;
}
