using System.Text.Json;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Json;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Crossref;

/// <summary>
/// Reads Crossref works (Crossref REST API, "API format"): JSON lines, lists as in the public data files, single works
/// and pages of the API. Fields: <c>DOI, title</c> with <c>subtitle, author</c> (<see cref="CrossrefAuthors"/>; the
/// editors where a book has no authors are no authors), <c>published</c>, else <c>issued</c>, <c>published-print,
/// published-online, posted, created</c> (date), <c>container-title</c>, else <c>event.name</c> (venue), <c>abstract,
/// subject, URL, indexed</c> (updated), <c>relation</c> (arXiv id).
/// </summary>
public sealed class CrossrefReader : IDetectableReader
{
    private static readonly string[] DateFields =
        ["published", "issued", "published-print", "published-online", "posted", "created"];

    private static readonly JsonShape Shape = new(
        ["message.items", "items"],
        static json => IsWork(json) || IsWork(json.Field("message")))
    {
        Fields =
        [
            "message", "title", "subtitle", "DOI", "type", "publisher", "abstract", "indexed", "subject", "URL",
            "container-title", "event", "institution-name", "relation", "author", .. DateFields,
        ],
    };

    /// <inheritdoc/>
    public string Format => "crossref";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var first = JsonHead.FirstObject(head);
        return first.Has("DOI"u8) || first.HasInside("message"u8, "DOI"u8) || first.HasInside("items"u8, "DOI"u8)
            || (first.Has("message-type"u8) && first.Has("message-version"u8));
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken) =>
        JsonRecords.Read(content, context, Format, Shape, Map, cancellationToken);

    // The references of a work have DOIs too.
    private static bool IsWork(JsonElement json) => json.Field("title").ValueKind == JsonValueKind.Array
        || (json.Text("DOI") is not null && (json.Text("type") is not null || json.Text("publisher") is not null));

    private static IEnumerable<ReadItem> Map(JsonElement json, RecordSource source) =>
        [Paper(json.Field("message").ValueKind == JsonValueKind.Object ? json.Field("message") : json, source)];

    private static PaperRecord Paper(JsonElement json, RecordSource source)
    {
        var title = Title(json);
        var authors = CrossrefAuthors.Of(json);
        PaperKeys.Require(title, authors);
        var doi = Identifiers.Doi(json.Text("DOI"));
        var arxiv = Identifiers.Arxiv(doi) ?? ArxivRelation(json);
        var date = Date(json);
        return new PaperRecord
        {
            Id = PaperKeys.Of(doi, arxiv, null, title, authors, date.Year),
            Title = title,
            Abstract = Markup.Plain(json.Text("abstract")) is { Length: > 0 } text ? text : null,
            Date = date,
            Year = date.Year,
            Updated = json.Field("indexed").Date("date-time"),
            Keywords = json.Texts("subject"),
            Venue = Venue(json),
            Doi = doi,
            ArxivId = arxiv,
            Url = json.Text("URL"),
            Authors = authors,
            Source = source,
        };
    }

    private static string Title(JsonElement json)
    {
        var title = json.Texts("title") is [var first, ..] ? Markup.Plain(first) : "";
        var subtitle = json.Texts("subtitle") is [var second, ..] ? Markup.Plain(second) : "";
        return subtitle.Length == 0 || title.Contains(subtitle, StringComparison.OrdinalIgnoreCase)
            ? title
            : title.Length == 0 ? subtitle : $"{title}: {subtitle}";
    }

    private static string? Venue(JsonElement json)
    {
        var venue = json.Texts("container-title") is [var first, ..] ? first
            : json.Field("event").Text("name") ?? (json.Texts("institution-name") is [var name, ..] ? name : null);
        return venue is null ? null : Markup.Plain(venue);
    }

    private static PartialDate Date(JsonElement json)
    {
        foreach (var field in DateFields)
        {
            var parts = json.Field(field).List("date-parts").FirstOrDefault();
            if (parts.ValueKind == JsonValueKind.Array
                && PartialDate.TryOf(Part(parts, 0), Part(parts, 1), Part(parts, 2), out var date))
            {
                return date;
            }
        }

        return default;
    }

    private static int Part(JsonElement parts, int index) =>
        index < parts.GetArrayLength() && parts[index].ValueKind == JsonValueKind.Number
            && parts[index].TryGetInt32(out var number)
            ? number
            : index < parts.GetArrayLength() && int.TryParse(parts[index].Text(), out number) ? number : 0;

    private static string? ArxivRelation(JsonElement json)
    {
        var relation = json.Field("relation");
        foreach (var kind in (ReadOnlySpan<string>)["has-preprint", "is-same-as", "has-version", "is-version-of"])
        {
            foreach (var entry in relation.List(kind))
            {
                if (entry.Text("id-type") is "arxiv" or "doi" or "uri" && Identifiers.Arxiv(entry.Text("id")) is { } id)
                {
                    return id;
                }
            }
        }

        return null;
    }
}
