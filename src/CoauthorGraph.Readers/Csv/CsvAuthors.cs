using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.AuthorLists;
using CoauthorGraph.Readers.Delimited;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Csv;

/// <summary>
/// The authors of a row. Ids, ORCIDs and affiliations stand in columns of their own, one for each author in order where
/// their number is the authors', or with the name they belong to: <c>Quill, Ada (Reed College); …</c>. Springer's
/// tables run names together.
/// </summary>
internal sealed class CsvAuthors(CsvColumns columns, IReadOnlyList<DelimitedRow> sample, bool runTogether)
{
    private readonly AuthorListStyle _style = AuthorListSample.StyleOf(
        runTogether ? [] : sample.Select(row => columns.Raw(row, "authors")), oneByOne: false);

    /// <summary>The authors, the affiliations that no author is known for, and whether the list is cut.</summary>
    public (IReadOnlyList<PaperAuthor> Authors, IReadOnlyList<Affiliation> Affiliations, bool Truncated) Of(
        DelimitedRow row)
    {
        var ids = Parallel(columns.Text(row, "authorIds"));
        var orcids = Parallel(columns.Text(row, "orcids"));
        var list = columns.Raw(row, "authors");
        var names = runTogether ? RunTogetherNames.Of(list ?? "")
            : AuthorListCutter.Names(list, _style, ids.Length > 1 ? ids.Length : orcids.Length > 1 ? orcids.Length : 0);
        var raws = Parallel(columns.Text(row, "affiliations"));
        var isParallel = raws.Length == names.Count;
        var builder = new AuthorListBuilder();
        var order = _style.OrderOf(names);
        for (var i = 0; i < names.Count; i++)
        {
            if (builder.Add(names[i], order) is not { } author)
            {
                continue;
            }

            var orcid = orcids.Length == names.Count ? OrcidId.Of(orcids[i]) : null;
            var id = ids.Length == names.Count ? SourceId(ids[i]) : null;
            var raw = isParallel && !Placeholders.Is(raws[i]) ? Place(raws[i], names[i]) : null;
            if (orcid is not null || id is not null || raw is not null)
            {
                builder.Replace(author with
                {
                    Orcid = orcid ?? author.Orcid,
                    SourceId = id,
                    Affiliations = raw is null ? author.Affiliations : Mentions.Affiliations([raw]),
                });
            }
        }

        return (builder.Authors, isParallel ? [] : Mentions.Affiliations(raws),
            builder.Truncated);
    }

    private static string[] Parallel(string? text)
    {
        if (text is null)
        {
            return [];
        }

        if (text.Contains('|', StringComparison.Ordinal))
        {
            return text.Split('|', StringSplitOptions.TrimEntries);
        }

        if (!text.AsSpan().ContainsAny('(', '['))
        {
            return (text.EndsWith(';') ? text[..^1] : text).Split(';', StringSplitOptions.TrimEntries);
        }

        var parts = new List<string>();
        int depth = 0, start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '(' or '[' ? 1 : text[i] is ')' or ']' && depth > 0 ? -1 : 0;
            if (text[i] == ';' && depth == 0)
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
            }
        }

        if (start == 0 || start < text.Length)
        {
            parts.Add(text[start..].Trim());
        }

        return [.. parts];
    }

    // Dimensions: "Quill, Ada (Reed College, Portland)".
    private static string Place(string raw, string name)
    {
        var open = raw.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && raw.EndsWith(')') && raw.AsSpan(0, open).Trim().SequenceEqual(name.AsSpan().Trim())
            ? raw[(open + 1)..^1].Trim() : raw;
    }

    private static string? SourceId(string id) =>
        id.StartsWith("https://openalex.org/", StringComparison.Ordinal) ? "openalex:" + id[21..] : null;
}
