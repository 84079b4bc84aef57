using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
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
    public static (IReadOnlyList<PaperAuthor> Authors, IReadOnlyList<Affiliation> Affiliations) Of(DelimitedRow row)
    {
        var printed = row["Authors"] ?? "";
        if (printed is "[No author name available]")
        {
            return ([], Mentions.Affiliations((row["Affiliations"] ?? "").Split(';')));
        }

        var brief = Split(printed, printed.Contains(';', StringComparison.Ordinal) ? ';' : ',');
        var full = Split(row["Author full names"] ?? "", ';');
        var ids = Split((row["Author(s) ID", "Author ID"] ?? "").TrimEnd(';'), ';');
        var addresses = Split(row["Authors with affiliations"] ?? "", ';');
        var names = full.Length >= brief.Length ? full : brief;
        var authors = new List<PaperAuthor>();
        for (var i = 0; i < names.Length; i++)
        {
            if (Author(names[i], authors.Count) is { } author)
            {
                authors.Add(author with
                {
                    SourceId = ids.Length == names.Length && ids[i].Length > 0 ? "scopus:" + ids[i] : null,
                    Affiliations = addresses.Length == names.Length
                        ? Mentions.Affiliations([Address(addresses[i], i < brief.Length ? brief[i] : names[i])]) : [],
                });
            }
        }

        return addresses.Length == names.Length
            ? (authors, [])
            : (authors, Mentions.Affiliations((row["Affiliations"] ?? "").Split(';')));
    }

    private static string[] Split(string list, char delimiter) => list.Length == 0 ? []
        : list.Split(delimiter, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // "Yagai T.", "van der Berg J.H.", "Quill, Ada (7004)".
    private static PaperAuthor? Author(string name, int position)
    {
        if (name is [.., ')'] && name.LastIndexOf('(') is > 0 and var open)
        {
            name = name[..open].TrimEnd();
        }

        if (name.Contains(',', StringComparison.Ordinal))
        {
            return Mentions.Printed(name, position);
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var given = Array.FindIndex(words, 1, Math.Max(0, words.Length - 1), static word => word.EndsWith('.'));
        return given > 0
            ? Mentions.Parts(string.Join(' ', words[given..]), string.Join(' ', words[..given]), null, position)
            : Mentions.Printed(name, position);
    }

    // "Yagai, T., Sophia University, Tokyo, Japan"
    private static string Address(string entry, string brief)
    {
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
}
