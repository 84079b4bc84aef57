namespace CoauthorGraph.Readers.Listing;

/// <summary>The second line of a paper without what is easy to take off its end.</summary>
/// <param name="Body">Title and authors run together.</param>
/// <param name="Truncated">Whether the list ended in <c>et al.</c></param>
/// <param name="Slugs">Institution slugs after the dot.</param>
internal sealed record TitleLine(string Body, bool Truncated, IReadOnlyList<string> Slugs)
{
    private const string Dot = " · ";
    private const string Others = " et al.";

    public static TitleLine Read(string line)
    {
        IReadOnlyList<string> slugs = [];
        var dot = line.LastIndexOf(Dot, StringComparison.Ordinal);
        if (dot > 0 && Slug(line[(dot + Dot.Length)..]) is { } found)
        {
            slugs = found;
            line = line[..dot].TrimEnd();
        }

        var truncated = line.EndsWith(Others, StringComparison.Ordinal);
        return new TitleLine((truncated ? line[..^Others.Length] : line).TrimEnd(' ', ','), truncated, slugs);
    }

    private static string[]? Slug(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && parts.All(static part => part.All(static c =>
            char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_' or '.' or '&' or '+'))
            ? parts
            : null;
    }
}
