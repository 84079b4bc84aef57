using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Json;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.CslJson;

/// <summary>
/// Reads CSL JSON (Citation Style Language 1.0.2, "csl-data.json"), as Zotero, Mendeley, pandoc and the resolvers of
/// DOIs write it: lists, single items, <c>{"items": […]}</c>. Fields: <c>title, author</c> (<see cref="CslNames"/>),
/// <c>issued</c> (date parts, raw or literal), <c>container-title, event-title, publisher</c> (venue), <c>DOI, URL,
/// abstract, keyword, PMID, PMCID</c>; an arXiv id stands in <c>number, archive_location, note</c> or <c>URL</c>. The
/// <c>id</c> is the library's own.
/// </summary>
public sealed class CslJsonReader : IDetectableReader
{
    private static readonly JsonShape Shape = new(
        ["items"],
        static json => json.HasText("type"u8) && (json.HasText("title"u8) || json.Field("author"u8).IsList));

    /// <inheritdoc/>
    public string Format => "csl-json";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var first = JsonHead.FirstObject(head);
        return IsItem(first, "") || IsItem(first, "items.");
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken) =>
        JsonRecords.Read(
            content, context, Format, Shape, static (json, source, items) => items.Add(Paper(json, source)),
            cancellationToken);

    // Crossref's own works have lists of titles; what other sources call a type comes without these names.
    private static bool IsItem(JsonHead head, string path) => head.HasPath(path + "type")
        && !head.HasList(path + "title") && !head.HasPath(path + "itemType") && !head.HasPath(path + "paperId")
        && !head.HasPath(path + "authors")
        && (head.HasPath(path + "author.family") || head.HasPath(path + "author.literal")
            || head.HasPath(path + "author.given") || head.HasPath(path + "issued.date-parts")
            || head.HasPath(path + "issued.raw") || head.HasPath(path + "issued.literal")
            || head.HasPath(path + "container-title") || head.HasPath(path + "editor.family")
            || (head.HasPath(path + "title") && head.HasPath(path + "id") && head.HasPath(path + "issued")));

    private static PaperRecord Paper(JsonValue json, RecordSource source)
    {
        var title = json.First("title"u8).Plain() ?? "";
        var (authors, truncated) = CslNames.Of(json.Field("author"u8));
        EmptyRecord.Refuse(title, authors);
        var doi = Identifiers.Doi(json.Characters("DOI"u8)) ?? Identifiers.Doi(json.Characters("URL"u8));
        var arxiv = Identifiers.Arxiv(doi) ?? Arxiv(json);
        var date = CslDate.Of(json.Field("issued"u8));
        string[] others = [.. OtherIds(json)];
        return new PaperRecord
        {
            Id = PaperId.Of(doi, arxiv, others.Length > 0 ? others[0] : null, title, authors, date.Year),
            Title = title,
            Abstract = json.Plain("abstract"u8),
            Date = date,
            Year = date.Year,
            Keywords = (json.Text("keyword"u8) ?? "").Split(
                [';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Venue = json.First("container-title"u8).Or(json.Field("event-title"u8)).Or(json.Field("event"u8))
                .Or(json.Field("publisher"u8)).Plain(),
            Doi = doi,
            ArxivId = arxiv,
            Url = json.Text("URL"u8),
            Authors = authors,
            AuthorsTruncated = truncated,
            OtherIds = others,
            Source = source,
        };
    }

    private static string? Arxiv(JsonValue json) => Labelled(json, "number"u8) ?? Labelled(json, "archive_location"u8)
        ?? Labelled(json, "note"u8) ?? Identifiers.Arxiv(json.Characters("URL"u8));

    // A bare number of a report may look like an identifier of arXiv.
    private static string? Labelled(JsonValue json, ReadOnlySpan<byte> name) =>
        json.Characters(name) is var text && text.TrimStart().StartsWith("arxiv", StringComparison.OrdinalIgnoreCase)
            ? Identifiers.Arxiv(text) : null;

    private static IEnumerable<string> OtherIds(JsonValue json)
    {
        if (json.Text("PMID"u8) is { } pmid)
        {
            yield return "pmid:" + pmid.Trim();
        }

        if (json.Text("PMCID"u8) is { } pmcid)
        {
            yield return "pmcid:" + pmcid.Trim();
        }
    }
}
