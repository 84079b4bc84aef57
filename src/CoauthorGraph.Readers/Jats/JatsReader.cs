using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Text;
using CoauthorGraph.Readers.Xml;

namespace CoauthorGraph.Readers.Jats;

/// <summary>
/// Reads articles in JATS (ANSI/NISO Z39.96, "Journal Article Tag Suite"), one or several in a file, as publishers and
/// PubMed Central give them; of an article with its full text the front and the references. Fields:
/// <c>article-title</c> with <c>subtitle, contrib</c> (<see cref="JatsAuthors"/>), <c>pub-date</c> (the earliest),
/// <c>journal-title, article-id</c> (DOI, PubMed, PubMed Central, arXiv), <c>abstract, kwd, self-uri, award-group</c>
/// (grants) and, of the back, <c>ref-list</c> (<see cref="JatsReferences"/>). Replies and reviews within an article are
/// part of it.
/// </summary>
public sealed class JatsReader : IDetectableReader
{
    private static readonly XmlShape Shape = new(["article"]);

    /// <inheritdoc/>
    public string Format => "jats";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var xml = XmlHead.Of(head);
        return xml.Root.Length > 0 && xml.Mentions("<article-meta"u8)
            && (xml.Root is "article" or "articles" or "article-set" or "pmc-articleset" or "OAI-PMH" or "records"
                or "record" or "GetRecord" or "ListRecords");
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken) =>
        XmlRecords.Read(
            content, context, Format, Shape, static (article, source) => [Paper(article, source)], cancellationToken);

    private static PaperRecord Paper(XmlElement article, RecordSource source)
    {
        var meta = article.Find("front", "article-meta") ?? article.Child("article-meta")
            ?? throw new FormatException("it has no article-meta");
        var title = Title(meta);
        var (authors, truncated) = JatsAuthors.Of(meta);
        EmptyRecord.Refuse(title, authors);
        var doi = Identifiers.Doi(Id(meta, "doi"));
        var arxiv = Identifiers.Arxiv(Id(meta, "arxiv")) ?? Identifiers.Arxiv(doi);
        var date = Date(meta);
        string[] others = [.. OtherIds(meta)];
        var journal = article.Find("front", "journal-meta") ?? article.Child("journal-meta");
        return new PaperRecord
        {
            Id = PaperId.Of(doi, arxiv, others.Length > 0 ? others[0] : null, title, authors, date.Year),
            Title = title,
            Abstract = meta.All("abstract")
                .FirstOrDefault(static part => part.Attribute("abstract-type") is null)?.Plain,
            Date = date,
            Year = date.Year,
            Keywords = [.. meta.All("kwd-group").SelectMany(static group => group.All("kwd"))
                .Select(static word => word.Plain).Where(static word => word.Length > 0)
                .Distinct(StringComparer.Ordinal)],
            Venue = journal?.Find("journal-title-group", "journal-title")?.Plain ?? journal?.TextOf("journal-title")
                ?? meta.Find("conference", "conf-name")?.Plain,
            Doi = doi,
            ArxivId = arxiv,
            Url = meta.Child("self-uri")?.Attribute("href"),
            Authors = authors,
            AuthorsTruncated = truncated,
            OtherIds = others,
            References = JatsReferences.Of(article),
            Grants = Grants(meta),
            Source = source,
        };
    }

    // Footnotes and their signs are no part of a title.
    private static string Title(XmlElement meta)
    {
        var group = meta.Child("title-group");
        var title = (group?.Child("article-title") ?? meta.Child("article-title"))?.PlainWithout("xref", "fn") ?? "";
        var subtitle = group?.Child("subtitle")?.PlainWithout("xref", "fn") ?? "";
        return subtitle.Length == 0 ? title : title.Length == 0 ? subtitle : $"{title.TrimEnd(':', ' ')}: {subtitle}";
    }

    private static string? Id(XmlElement meta, string type) =>
        meta.All("article-id").FirstOrDefault(id => id.Attribute("pub-id-type") == type)?.Plain;

    private static IEnumerable<string> OtherIds(XmlElement meta)
    {
        if (Id(meta, "pmid") is { Length: > 0 } pmid)
        {
            yield return "pmid:" + pmid;
        }

        if ((Id(meta, "pmcid") ?? Id(meta, "pmc")) is { Length: > 0 } pmc)
        {
            yield return "pmcid:" + (char.IsAsciiDigit(pmc[0]) ? "PMC" + pmc : pmc);
        }
    }

    private static string[] Grants(XmlElement meta) => GrantNumbers.Kept(meta.All("funding-group")
        .SelectMany(static group => group.All("award-group"))
        .SelectMany(static award => award.All("award-id").SelectMany(id => GrantNumbers.Of(id.Plain, Funder(award)))));

    private static string? Funder(XmlElement award)
    {
        var source = award.Child("funding-source");
        return source?.Find("institution-wrap", "institution")?.Plain ?? source?.TextOf("institution") ?? source?.Plain;
    }

    private static PartialDate Date(XmlElement meta) => meta.All("pub-date")
        .Concat(meta.All("pub-date-group").SelectMany(static group => group.All("pub-date")))
        .Select(static date => Dates.Of(
            int.TryParse(date.TextOf("year"), out var year) ? year : 0, date.TextOf("month"), date.TextOf("day")))
        .Where(static date => date.Year > 0)
        .OrderBy(static date => date.Year).ThenBy(static date => date.Month == 0 ? 13 : date.Month)
        .ThenBy(static date => date.Day == 0 ? 32 : date.Day)
        .FirstOrDefault();
}
