using System.Text.Json;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.Json;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.SemanticScholar;

/// <summary>
/// Reads Semantic Scholar papers (Academic Graph API v1, "Paper"; Datasets API, "papers"): JSON lines, single papers,
/// pages, recommendations, citations and references (their other paper). Fields: <c>paperId, corpusId, externalIds,
/// title, abstract, year, publicationDate, venue</c> or <c>publicationVenue.name</c> or <c>journal.name,
/// fieldsOfStudy</c> or <c>s2FieldsOfStudy</c> (categories), <c>url, authors[].authorId, name, externalIds.ORCID,
/// affiliations</c>. Author objects become persons, their papers papers.
/// </summary>
public sealed class SemanticScholarReader : IDetectableReader
{
    private static readonly JsonShape Shape = new(
        ["data", "recommendedPapers"],
        static json => json.Text("title") is not null || json.Text("paperId") is not null
            || json.Field("citedPaper").ValueKind == JsonValueKind.Object
            || json.Field("citingPaper").ValueKind == JsonValueKind.Object)
    {
        Fields =
        [
            "paperId", "corpusId", "corpusid", "externalIds", "externalids", "title", "abstract", "year",
            "publicationDate", "publicationdate", "venue", "publicationVenue", "journal", "url", "authors",
            "fieldsOfStudy", "s2FieldsOfStudy", "s2fieldsofstudy", "citedPaper", "citingPaper",
            "authorId", "name", "aliases", "affiliations", "papers",
        ],
    };

    private static readonly (string Field, string Scheme)[] Schemes =
    [
        ("DBLP", "dblp"), ("PubMed", "pmid"), ("PubMedCentral", "pmcid"), ("ACL", "acl"), ("MAG", "mag"),
    ];

    /// <inheritdoc/>
    public string Format => "semantic-scholar";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var first = JsonHead.FirstObject(head);
        return first.Has("paperId"u8) || first.Has("authorId"u8) || first.Has("corpusid"u8)
            || first.HasInside("citedPaper"u8, "paperId"u8) || first.HasInside("citingPaper"u8, "paperId"u8)
            || first.HasInside("data"u8, "paperId"u8) || first.HasInside("data"u8, "authorId"u8)
            || first.HasInside("data.citedPaper"u8, "paperId"u8) || first.HasInside("data.citingPaper"u8, "paperId"u8)
            || first.HasList("recommendedPapers");
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken) =>
        JsonRecords.Read(content, context, Format, Shape, Map, cancellationToken);

    private static IEnumerable<ReadItem> Map(JsonElement json, RecordSource source)
    {
        foreach (var name in (ReadOnlySpan<string>)["citedPaper", "citingPaper"])
        {
            if (json.Field(name) is { ValueKind: JsonValueKind.Object } inner)
            {
                return [Paper(inner, source)];
            }
        }

        return json.Text("authorId") is { } id && json.Text("paperId") is null
            ? Person(json, id, source)
            : [Paper(json, source)];
    }

    private static List<ReadItem> Person(JsonElement json, string id, RecordSource source)
    {
        IReadOnlyList<string> orcids =
            Identifiers.Orcid(json.Field("externalIds").Text("ORCID")) is { } orcid ? [orcid] : [];
        List<ReadItem> items =
        [
            new PersonRecord("s2:" + id, [.. json.Texts("name").Concat(json.Texts("aliases")).Distinct()], orcids,
                json.Texts("affiliations"), source),
        ];
        foreach (var paper in json.List("papers"))
        {
            if (paper.Text("title") is not null)
            {
                items.Add(Paper(paper, source));
            }
        }

        return items;
    }

    private static PaperRecord Paper(JsonElement json, RecordSource source)
    {
        var title = TextFolding.CollapseSpace(json.Text("title") ?? "");
        var authors = Authors(json);
        PaperKeys.Require(title, authors);
        var ids = json.Field("externalIds") is { ValueKind: JsonValueKind.Object } given
            ? given : json.Field("externalids");
        var doi = Identifiers.Doi(ids.Text("DOI"));
        var arxiv = Identifiers.Arxiv(ids.Text("ArXiv")) ?? Identifiers.Arxiv(doi);
        var date = json.Date("publicationDate") is { Year: > 0 } full ? full : json.Date("publicationdate");
        var year = json.Year("year") is > 0 and var printed ? printed : date.Year;
        var others = OtherIds(json, ids);
        return new PaperRecord
        {
            Id = PaperKeys.Of(doi, arxiv, others.Count > 0 ? others[0] : null, title, authors, year),
            Title = title,
            Abstract = json.Text("abstract") is { } text ? TextFolding.CollapseSpace(text) : null,
            Date = date,
            Year = year,
            Categories = Fields(json),
            Venue = json.Text("venue") ?? json.Field("publicationVenue").Text("name")
                ?? json.Field("journal").Text("name"),
            Doi = doi,
            ArxivId = arxiv,
            Url = json.Text("url"),
            Authors = authors,
            OtherIds = others,
            Source = source,
        };
    }

    private static List<PaperAuthor> Authors(JsonElement json)
    {
        var authors = new List<PaperAuthor>();
        foreach (var person in json.List("authors"))
        {
            if (Mentions.Printed(person.Text("name") ?? person.Text(), authors.Count) is { } author)
            {
                authors.Add(author with
                {
                    SourceId = person.Text("authorId") is { } id ? "s2:" + id : null,
                    Orcid = Identifiers.Orcid(person.Field("externalIds").Text("ORCID")),
                    Affiliations = Mentions.Affiliations(person.Texts("affiliations")),
                });
            }
        }

        return authors;
    }

    private static List<string> OtherIds(JsonElement json, JsonElement ids)
    {
        var others = new List<string>();
        if (json.Text("paperId") is { } paper)
        {
            others.Add("s2:" + paper);
        }

        if ((json.Text("corpusId") ?? json.Text("corpusid") ?? ids.Text("CorpusId")) is { } corpus)
        {
            others.Add("s2-corpus:" + corpus);
        }

        foreach (var (field, scheme) in Schemes)
        {
            if (ids.Text(field) is { } id)
            {
                others.Add($"{scheme}:{id}");
            }
        }

        return others;
    }

    private static List<string> Fields(JsonElement json)
    {
        var fields = new List<string>(json.Texts("fieldsOfStudy"));
        foreach (var name in (ReadOnlySpan<string>)["s2FieldsOfStudy", "s2fieldsofstudy"])
        {
            foreach (var entry in json.List(name))
            {
                if (entry.Text("category") is { } field && !fields.Contains(field))
                {
                    fields.Add(field);
                }
            }
        }

        return fields;
    }
}
