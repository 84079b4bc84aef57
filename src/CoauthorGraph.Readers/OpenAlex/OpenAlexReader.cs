using System.Text.Json;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.Json;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.OpenAlex;

/// <summary>
/// Reads OpenAlex works (docs.openalex.org, "Work object"): JSON lines as in the snapshot's parts, single objects,
/// lists and pages of the API. Fields: <c>id, ids, doi, title</c> or <c>display_name, publication_date,
/// publication_year, updated_date, primary_location.source</c> or <c>host_venue</c> (venue), <c>locations</c> (arXiv
/// id, address), <c>topics</c> or <c>concepts</c> (categories), <c>keywords, abstract_inverted_index,
/// is_authors_truncated, authorships</c> (<see cref="OpenAlexAuthorships"/>). Author objects become persons; other
/// objects are issues.
/// </summary>
public sealed class OpenAlexReader : IDetectableReader
{
    private static readonly JsonShape Shape = new(["results"], static json => IsWork(json) || IsAuthor(json))
    {
        Fields =
        [
            "id", "ids", "doi", "title", "display_name", "publication_date", "publication_year", "updated_date",
            "primary_location", "host_venue", "locations", "topics", "concepts", "keywords", "authorships",
            "abstract_inverted_index", "is_authors_truncated",
            "works_count", "display_name_alternatives", "orcid", "affiliations",
        ],
    };

    /// <inheritdoc/>
    public string Format => "openalex";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var first = JsonHead.FirstObject(head);
        return first.Has("authorships"u8) || first.HasInside("results"u8, "authorships"u8)
            || first.HasInside("ids"u8, "openalex"u8) || first.HasInside("results.ids"u8, "openalex"u8)
            || (first.Has("id"u8) && head[..Math.Min(head.Length, 4096)].IndexOf("https://openalex.org/"u8) >= 0
                && !first.Has("authors"u8))
            || (first.HasList("results") && first.HasInside("meta"u8, "db_response_time_ms"u8));
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken) =>
        JsonRecords.Read(content, context, Format, Shape, Map, cancellationToken);

    private static bool IsWork(JsonElement json) =>
        json.Field("authorships").ValueKind == JsonValueKind.Array || Key(json)?.StartsWith('W') == true;

    private static bool IsAuthor(JsonElement json) =>
        Key(json)?.StartsWith('A') == true && json.Field("works_count").ValueKind == JsonValueKind.Number;

    private static string? Key(JsonElement json)
    {
        var id = json.Text("id");
        return id?[(id.LastIndexOf('/') + 1)..];
    }

    private static IEnumerable<ReadItem> Map(JsonElement json, RecordSource source)
    {
        if (IsAuthor(json))
        {
            return [Person(json, source)];
        }

        return IsWork(json)
            ? [Paper(json, source)]
            : throw new FormatException($"'{json.Text("id") ?? "an object without id"}' is no work");
    }

    private static PersonRecord Person(JsonElement json, RecordSource source)
    {
        List<string> names = [];
        foreach (var name in json.Texts("display_name").Concat(json.Texts("display_name_alternatives")))
        {
            if (!names.Contains(name))
            {
                names.Add(name);
            }
        }

        IReadOnlyList<string> orcids = Identifiers.Orcid(json.Text("orcid")) is { } orcid ? [orcid] : [];
        var notes = json.List("affiliations")
            .Select(static entry => entry.Field("institution").Text("display_name")).OfType<string>();
        return new PersonRecord("openalex:" + Key(json), names, orcids, [.. notes], source);
    }

    private static PaperRecord Paper(JsonElement json, RecordSource source)
    {
        var title = Markup.Plain(json.Text("title") ?? json.Text("display_name"));
        var authors = OpenAlexAuthorships.Of(json);
        PaperKeys.Require(title, authors);
        var doi = Identifiers.Doi(json.Text("doi") ?? json.Field("ids").Text("doi"));
        var arxiv = Identifiers.Arxiv(doi) ?? ArxivLocation(json);
        var date = json.Date("publication_date");
        var year = json.Year("publication_year") is > 0 and var given ? given : date.Year;
        return new PaperRecord
        {
            Id = PaperKeys.Of(doi, arxiv, Key(json) is { } key ? "openalex:" + key : null, title, authors, year),
            Title = title,
            Abstract = InvertedAbstract.Text(json.Field("abstract_inverted_index")),
            Date = date,
            Year = year,
            Updated = json.Date("updated_date"),
            Categories = Names(json, json.Field("topics").ValueKind == JsonValueKind.Array ? "topics" : "concepts"),
            Keywords = Names(json, "keywords"),
            Venue = Venue(json),
            Doi = doi,
            ArxivId = arxiv,
            Url = json.Field("primary_location").Text("landing_page_url") ?? json.Text("doi") ?? json.Text("id"),
            Authors = authors,
            AuthorsTruncated = json.Field("is_authors_truncated").ValueKind == JsonValueKind.True,
            OtherIds = OtherIds(json),
            Source = source,
        };
    }

    private static string? Venue(JsonElement json) =>
        (json.Field("primary_location").Field("source").Text("display_name")
            ?? json.Field("host_venue").Text("display_name")) is { } venue
            ? TextFolding.CollapseSpace(venue)
            : null;

    private static string? ArxivLocation(JsonElement json)
    {
        foreach (var location in json.List("locations"))
        {
            if (location.Text("landing_page_url") is { } url && Identifiers.Arxiv(url) is { } id)
            {
                return id;
            }
        }

        return Identifiers.Arxiv(json.Field("primary_location").Text("landing_page_url"));
    }

    private static List<string> Names(JsonElement json, string list)
    {
        var names = new List<string>();
        foreach (var entry in json.List(list))
        {
            if ((entry.Text("display_name") ?? entry.Text("keyword") ?? entry.Text()) is { } name)
            {
                names.Add(name);
            }
        }

        return names;
    }

    private static List<string> OtherIds(JsonElement json)
    {
        var ids = new List<string>();
        if (Key(json) is { } key)
        {
            ids.Add("openalex:" + key);
        }

        foreach (var scheme in (ReadOnlySpan<string>)["mag", "pmid", "pmcid"])
        {
            if (json.Field("ids").Text(scheme) is { } id)
            {
                ids.Add($"{scheme}:{id[(id.TrimEnd('/').LastIndexOf('/') + 1)..].TrimEnd('/')}");
            }
        }

        return ids;
    }
}
