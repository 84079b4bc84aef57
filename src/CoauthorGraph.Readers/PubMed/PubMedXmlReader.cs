using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Text;
using CoauthorGraph.Readers.Xml;

namespace CoauthorGraph.Readers.PubMed;

/// <summary>
/// Reads PubMed's XML (NLM, "MEDLINE/PubMed XML Data Elements" and <c>pubmed_190101.dtd</c>): article sets, single
/// articles, book chapters. Fields: <c>PMID, ArticleTitle</c> or <c>VernacularTitle, Abstract, AuthorList</c> (<see
/// cref="PubMedAuthors"/>), <c>Journal/Title, PubDate</c> or <c>MedlineDate</c> (date), <c>DateRevised</c> (updated),
/// <c>ELocationID</c> and <c>ArticleIdList</c> (DOI, PMC id), <c>KeywordList</c> and MeSH headings (keywords),
/// <c>ReferenceList</c> (PubMed id, else DOI, else PMC id), <c>GrantList</c>.
/// <c>DeleteCitation</c> withdraws records. Investigators are no authors.
/// </summary>
public sealed class PubMedXmlReader : IDetectableReader
{
    private static readonly XmlShape Shape = new(["PubmedArticle", "PubmedBookArticle", "DeleteCitation"]);

    /// <inheritdoc/>
    public string Format => "pubmed";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head) =>
        XmlHead.Of(head).Root is "PubmedArticleSet" or "PubmedArticle" or "PubmedBookArticle" or "PubmedBookArticleSet";

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken) =>
        XmlRecords.Read(content, context, Format, Shape, Map, cancellationToken);

    private static IEnumerable<ReadItem> Map(XmlElement record, RecordSource source) =>
        record.Name == "DeleteCitation"
            ? record.All("PMID").Select(pmid => (ReadItem)new RecordWithdrawal("pmid:" + pmid.Plain, source))
            : [Paper(record, source)];

    private static PaperRecord Paper(XmlElement record, RecordSource source)
    {
        var citation = record.Child("MedlineCitation") ?? record.Child("BookDocument")
            ?? throw new FormatException("it has no MedlineCitation");
        var article = citation.Child("Article") ?? citation;
        var title = Title(article);
        var lists = Lists(article);
        lists = lists.Count > 0 ? lists : article.Child("Book") is { } book ? Lists(book) : [];
        var authors = PubMedAuthors.Of(lists);
        EmptyRecord.Refuse(title, authors);
        var ids = (record.Child("PubmedData") ?? record.Child("PubmedBookData"))?.Child("ArticleIdList")
            ?? citation.Child("ArticleIdList");
        var doi = Identifiers.Doi(ArticleId(ids, "doi") ?? Location(article));
        var pmid = citation.TextOf("PMID");
        var date = Date(article);
        return new PaperRecord
        {
            Id = PaperId.Of(doi, null, pmid is null ? null : "pmid:" + pmid, title, authors, date.Year),
            Title = title,
            Abstract = Abstract(article),
            Date = date,
            Year = date.Year,
            Updated = Parts(citation.Child("DateRevised")),
            Keywords = Keywords(citation),
            Venue = article.Find("Journal", "Title")?.Plain ?? article.Find("Book", "BookTitle")?.Plain
                ?? citation.Find("MedlineJournalInfo", "MedlineTA")?.Plain,
            Doi = doi,
            Url = pmid is null ? null : $"https://pubmed.ncbi.nlm.nih.gov/{pmid}/",
            Authors = authors,
            AuthorsTruncated = lists.Exists(static list => list.Attribute("CompleteYN") == "N"),
            OtherIds = OtherIds(pmid, ArticleId(ids, "pmc")),
            References = References(record.Child("PubmedData") ?? citation),
            Grants = Grants(article.Child("GrantList") ?? citation.Child("GrantList")),
            Source = source,
        };
    }

    // The authors of a chapter are its own; those of a book are the book's.
    private static List<XmlElement> Lists(XmlElement work) => [.. work.All("AuthorList")
        .Where(static list => !string.Equals(list.Attribute("Type"), "editors", StringComparison.OrdinalIgnoreCase)
            && list.Child("Author") is not null)];

    // A title in brackets is a translation; the brackets are not printed.
    private static string Title(XmlElement article)
    {
        var title = article.TextOf("ArticleTitle") ?? "";
        title = title is ['[', .., ']'] ? title[1..^1] : title is ['[', .., ']', '.'] ? title[1..^2] : title;
        return title.Length > 0 ? title
            : article.TextOf("VernacularTitle") ?? article.Find("Book", "BookTitle")?.Plain ?? "";
    }

    private static string? Abstract(XmlElement article)
    {
        var parts = article.Child("Abstract")?.All("AbstractText").Select(static part =>
            part.Attribute("Label") is { Length: > 0 } label ? $"{label}: {part.Plain}" : part.Plain);
        return parts is null ? null : string.Join(' ', parts) is { Length: > 0 } text ? text : null;
    }

    private static string? ArticleId(XmlElement? ids, string type) =>
        ids?.All("ArticleId").FirstOrDefault(id => id.Attribute("IdType") == type)?.Plain;

    private static string? Location(XmlElement article) =>
        article.All("ELocationID").FirstOrDefault(static id => id.Attribute("EIdType") == "doi")?.Plain;

    private static PartialDate Date(XmlElement article)
    {
        var printed = article.Find("Journal", "JournalIssue", "PubDate") ?? article.Find("Book", "PubDate");
        var date = Parts(printed);
        return date.Year > 0 ? date
            : Dates.Parse(printed?.TextOf("MedlineDate")?.Split('-')[0]) is { Year: > 0 } loose ? loose
            : Parts(article.Child("ArticleDate"));
    }

    private static PartialDate Parts(XmlElement? date) => date is null
        ? default
        : Dates.Of(
            int.TryParse(date.TextOf("Year"), out var year) ? year : 0, date.TextOf("Month"), date.TextOf("Day"));

    private static List<string> Keywords(XmlElement citation) =>
        [.. citation.All("KeywordList").SelectMany(static list => list.All("Keyword"))
            .Concat((citation.Child("MeshHeadingList")?.All("MeshHeading") ?? [])
                .Select(static heading => heading.Child("DescriptorName")).OfType<XmlElement>())
            .Select(static word => word.Plain)
            .Where(static word => word.Length > 0)
            .Distinct(StringComparer.Ordinal)];

    private static string[] References(XmlElement data)
    {
        var references = new ReferenceList();
        foreach (var list in data.All("ReferenceList"))
        {
            Add(list, references);
        }

        return references.Take();
    }

    // Lists stand in lists where a text has its references in parts; the parser limits the depth.
    private static void Add(XmlElement list, ReferenceList references)
    {
        foreach (var reference in list.Children)
        {
            if (reference.Name == "ReferenceList")
            {
                Add(reference, references);
            }
            else if (reference.Name == "Reference" && reference.Child("ArticleIdList") is { } ids
                && !references.AddPmid(ArticleId(ids, "pubmed")) && !references.AddDoi(ArticleId(ids, "doi")))
            {
                references.AddPmcid(ArticleId(ids, "pmc") ?? ArticleId(ids, "pmcid"));
            }
        }
    }

    private static string[] Grants(XmlElement? list) => list is null ? [] : GrantNumbers.Kept(list.All("Grant")
        .SelectMany(static grant => GrantNumbers.Of(grant.TextOf("GrantID"), grant.TextOf("Agency"))));

    private static List<string> OtherIds(string? pmid, string? pmc)
    {
        var ids = new List<string>();
        if (pmid is not null)
        {
            ids.Add("pmid:" + pmid);
        }

        if (!string.IsNullOrEmpty(pmc))
        {
            ids.Add("pmcid:" + pmc);
        }

        return ids;
    }
}
