using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.AuthorLists;
using CoauthorGraph.Readers.Delimited;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Scopus;

/// <summary>
/// The authors of a Scopus row. Newer files part authors by semicolons (<c>Quill A.; Reed B.</c>) and give full names
/// with ids (<c>Quill, Ada (7004)</c>), older ones by commas. <c>Authors with affiliations</c> begins each entry with
/// the author's name; affiliations that no entry gives to an author belong to the paper.
/// </summary>
internal static class ScopusAuthors
{
    public static (IReadOnlyList<PaperAuthor> Authors, IReadOnlyList<Affiliation> Affiliations, bool Truncated) Of(
        DelimitedRow row, AuthorListStyle style)
    {
        var ids = Split((row["Author(s) ID", "Author ID"] ?? "").TrimEnd(';'));
        var full = Split(row["Author full names"] ?? "");
        var listed = row["Authors"] ?? "";

        // Where the full names are as many, the brief ones only say where addresses begin.
        List<string> brief = full.Length > 0 && Split(listed) is var cut && cut.Length == full.Length ? [.. cut]
            : AuthorListCutter.Names(listed, style, ids.Length);
        var addresses = Split(row["Authors with affiliations"] ?? "");
        List<string> names = full.Length >= brief.Count ? [.. full] : brief;
        var builder = new AuthorListBuilder();
        for (var i = 0; i < names.Count; i++)
        {
            if (builder.Add(WithoutId(names[i]), NameOrder.InitialsLast) is { } author)
            {
                builder.Replace(author with
                {
                    SourceId = ids.Length == names.Count && ids[i].Length > 0 ? "scopus:" + ids[i] : null,
                    Affiliations = addresses.Length == names.Count
                        ? Mentions.Affiliations([Address(addresses[i], i < brief.Count ? brief[i] : names[i])]) : [],
                });
            }
        }

        return addresses.Length == names.Count && names.Count > 0
            ? (builder.Authors, [], builder.Truncated)
            : (builder.Authors, Mentions.Affiliations((row["Affiliations"] ?? "").Split(';')), builder.Truncated);
    }

    private static string[] Split(string list) => list.Length == 0 ? []
        : list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // "Quill, Ada (7004)"
    private static string WithoutId(string name) =>
        name is [.., ')'] && name.LastIndexOf('(') is > 0 and var open ? name[..open].TrimEnd() : name;

    // "Yagai, T., Sophia University, Tokyo, Japan"
    private static string Address(string entry, string brief)
    {
        if (AfterSame(entry, brief) is >= 0 and var same)
        {
            return entry[same..];
        }

        var name = TextFolding.Words(brief);
        for (var comma = entry.IndexOf(',', StringComparison.Ordinal); comma >= 0;
            comma = entry.IndexOf(',', comma + 1))
        {
            if (TextFolding.Words(entry.AsSpan(0, comma)) == name)
            {
                return entry[(comma + 1)..];
            }
        }

        return TextFolding.Words(entry) == name ? "" : entry;
    }

    // Where the address begins behind a name that is written as in the list of authors, commas apart; else -1.
    private static int AfterSame(string entry, string brief)
    {
        var at = 0;
        foreach (var c in brief)
        {
            at += at < entry.Length && entry[at] == ',' && c != ',' ? 1 : 0;
            if (at >= entry.Length || entry[at] != c)
            {
                return -1;
            }

            at++;
        }

        return at < entry.Length && entry[at] == ',' && brief.Length > 0 ? at + 1 : -1;
    }
}
