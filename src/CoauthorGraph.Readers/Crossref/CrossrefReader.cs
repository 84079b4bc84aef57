using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Json;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Crossref;

/// <summary>
/// Reads Crossref works (Crossref REST API, "API format"): JSON lines, lists as in the public data files, single works
/// and pages of the API. Fields: <c>DOI, title</c> with <c>subtitle, author</c> (<see cref="CrossrefAuthors"/>; the
/// editors where a book has no authors are no authors), <c>published</c>, else <c>issued</c>, <c>published-print,
/// published-online, posted, created</c> (date), <c>container-title</c>, else <c>event.name</c> (venue), <c>abstract,
/// subject, URL, indexed</c> (updated), <c>relation</c> (arXiv id), <c>reference[].DOI, funder[].award</c>.
/// </summary>
public sealed class CrossrefReader : IDetectableReader
{
    private static readonly JsonShape Shape = new(
        ["message.items", "items"],
        static json => IsWork(json) || IsWork(json.Field("message"u8)));

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
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken)
    {
        var authors = new CrossrefAuthors();
        var references = new ReferenceList();
        return JsonRecords.Read(
            content, context, Format, Shape,
            (json, source, items) => items.Add(Paper(
                json.Field("message"u8) is { IsObject: true } message ? message : json, authors, references, source)),
            cancellationToken);
    }

    // The references of a work have DOIs too.
    private static bool IsWork(JsonValue json) => json.Field("title"u8).IsList
        || (json.HasText("DOI"u8) && (json.HasText("type"u8) || json.HasText("publisher"u8)));

    private static PaperRecord Paper(
        JsonValue json, CrossrefAuthors contributors, ReferenceList references, RecordSource source)
    {
        if (!json.Field("title"u8).IsList && json.Field("title"u8).HasText && !json.HasText("DOI"u8))
        {
            throw new FormatException("it is about a journal or the like; ask Crossref for the works of that");
        }

        var title = Title(json);
        var authors = contributors.Of(json);
        EmptyRecord.Refuse(title, authors);
        var doi = Identifiers.Doi(json.Characters("DOI"u8));
        var arxiv = Identifiers.Arxiv(doi) ?? ArxivRelation(json);
        var date = CrossrefDates.Of(json);
        return new PaperRecord
        {
            Id = PaperId.Of(doi, arxiv, null, title, authors, date.Year),
            Title = title,
            Abstract = Markup.Plain(json.Characters("abstract"u8)) is { Length: > 0 } text ? text : null,
            Date = date,
            Year = date.Year,
            Updated = json.Field("indexed"u8).Date("date-time"u8),
            Keywords = json.Texts("subject"u8),
            Venue = Venue(json),
            Doi = doi,
            ArxivId = arxiv,
            Url = json.Text("URL"u8),
            Authors = authors,
            References = References(json, references),
            Grants = Grants(json),
            Source = source,
        };
    }

    private static string[] References(JsonValue json, ReferenceList references)
    {
        foreach (var reference in json.List("reference"u8))
        {
            references.AddDoi(reference.Characters("DOI"u8));
        }

        return references.Take();
    }

    private static string[] Grants(JsonValue json)
    {
        List<string>? grants = null;
        foreach (var funder in json.List("funder"u8))
        {
            var name = funder.Plain("name"u8);
            foreach (var award in funder.Texts("award"u8))
            {
                (grants ??= []).AddRange(GrantNumbers.Of(award, name));
            }
        }

        return grants is null ? [] : GrantNumbers.Kept(grants);
    }

    private static string Title(JsonValue json)
    {
        var title = Markup.Plain(json.First("title"u8).Characters());
        var subtitle = Markup.Plain(json.First("subtitle"u8).Characters());
        return subtitle.Length == 0 || title.Contains(subtitle, StringComparison.OrdinalIgnoreCase)
            ? title
            : title.Length == 0 ? subtitle : $"{title}: {subtitle}";
    }

    private static string? Venue(JsonValue json)
    {
        var venue = json.First("container-title"u8).Or(json.Field("event"u8).Field("name"u8))
            .Or(json.First("institution-name"u8));
        return venue.HasText ? Markup.Plain(venue.Characters()) : null;
    }

    private static string? ArxivRelation(JsonValue json)
    {
        var relation = json.Field("relation"u8);
        return ArxivIn(relation.List("has-preprint"u8)) ?? ArxivIn(relation.List("is-same-as"u8))
            ?? ArxivIn(relation.List("has-version"u8)) ?? ArxivIn(relation.List("is-version-of"u8));
    }

    private static string? ArxivIn(JsonEntries related)
    {
        foreach (var entry in related)
        {
            if (entry.Characters("id-type"u8) is "arxiv" or "doi" or "uri"
                && Identifiers.Arxiv(entry.Characters("id"u8)) is { } id)
            {
                return id;
            }
        }

        return null;
    }
}
