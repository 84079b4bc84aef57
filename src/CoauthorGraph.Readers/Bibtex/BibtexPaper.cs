using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.AuthorLists;
using CoauthorGraph.Readers.Latex;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Bibtex;

/// <summary>
/// An entry as a paper: <c>title</c> with <c>subtitle, author</c> (<see cref="BibtexNames"/>; editors are no authors),
/// <c>date</c> or <c>year</c> and <c>month, journal, journaltitle, booktitle, school, institution, publisher</c>
/// (venue), <c>doi, eprint</c> with <c>archiveprefix</c> or <c>eprinttype, url, abstract, keywords, affiliation</c> and
/// <c>affiliations</c> (of the paper), <c>pmid</c>; keys of Web of Science count as ids, others are the file's own.
/// </summary>
internal static class BibtexPaper
{
    public static PaperRecord Of(BibtexEntry entry, AuthorListStyle style, RecordSource source)
    {
        var title = Title(entry);
        var list = BibtexNames.Parse(Markup.WithoutMarkup(entry["author", "authors"] ?? ""), style);
        var authors = list.Authors;
        EmptyRecord.Refuse(title, authors);
        var doi = Identifiers.Doi(Plain(entry["doi"])) ?? Identifiers.Doi(entry["url"]);
        var arxiv = IsArxiv(entry) ? Identifiers.Arxiv(Plain(entry["eprint"])) : null;
        arxiv ??= Identifiers.Arxiv(entry["url"]) ?? Identifiers.Arxiv(doi);
        var date = Date(entry);
        var others = OtherIds(entry);
        return new PaperRecord
        {
            Id = PaperId.Of(doi, arxiv, others.Count > 0 ? others[0] : null, title, authors, date.Year),
            Title = title,
            Abstract = Plain(entry["abstract"]),
            Date = date,
            Year = date.Year,
            Categories = entry["primaryclass", "eprintclass"] is { } category ? [category.Trim()] : [],
            Keywords = [.. (Plain(entry["keywords", "author_keywords", "keyword"]) ?? "").Split(
                [';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Venue = Plain(entry["journal", "journaltitle", "booktitle", "maintitle", "school", "institution",
                "publisher", "organization", "howpublished"]),
            Doi = doi,
            ArxivId = arxiv,
            Url = entry["url"]?.Trim(),
            Authors = authors,
            AuthorsTruncated = list.Truncated,
            Affiliations = Affiliations(entry),
            OtherIds = others,
            Source = source,
        };
    }

    private static string Title(BibtexEntry entry)
    {
        var title = Plain(entry["title"]) ?? "";
        return Plain(entry["subtitle"]) is { } subtitle && title.Length > 0 ? $"{title}: {subtitle}" : title;
    }

    private static string? Plain(string? value) =>
        value is null ? null : Markup.Plain(LatexText.DecodeDocument(value)) is { Length: > 0 } text ? text : null;

    private static bool IsArxiv(BibtexEntry entry) =>
        (entry["archiveprefix", "eprinttype"] ?? "arxiv").Contains("arxiv", StringComparison.OrdinalIgnoreCase);

    // "JUL 15" and "15~jul" are written as months, too; a range counts from its start.
    private static PartialDate Date(BibtexEntry entry)
    {
        var whole = Dates.Parse(Plain(entry["date"])?.Split('/')[0]);
        if (whole.Year > 0)
        {
            return whole;
        }

        var printed = Dates.Parse(Plain(entry["year"]));
        if (printed.Year == 0 || entry["month"] is null)
        {
            return printed;
        }

        return Dates.Beside(printed.Year, $"{Plain(entry["month"])} {Plain(entry["day"])}");
    }

    private static List<string> OtherIds(BibtexEntry entry)
    {
        var ids = new List<string>();
        if ((entry.Key.StartsWith("WOS:", StringComparison.Ordinal) ? entry.Key : entry["Unique-ID"]) is { } wos
            && wos.Contains(':', StringComparison.Ordinal))
        {
            ids.Add("wos:" + wos[(wos.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
        }

        if (entry["pmid"] is { } pmid)
        {
            ids.Add("pmid:" + pmid.Trim());
        }

        return ids;
    }

    private static IReadOnlyList<Affiliation> Affiliations(BibtexEntry entry)
    {
        if (entry["affiliations"] is { } scopus)
        {
            return Mentions.Affiliations(scopus.Split(';').Select(Plain));
        }

        return entry["affiliation"] is { } lines
            ? Mentions.Affiliations(lines.Split('\n').Select(Plain))
            : [];
    }
}
