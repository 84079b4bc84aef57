using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Json;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.OpenAlex;

/// <summary>
/// Reads OpenAlex works (docs.openalex.org, "Work object"): JSON lines as in the snapshot's parts, single objects,
/// lists and pages of the API. Fields: <c>id, ids, doi, title</c> or <c>display_name, publication_date,
/// publication_year, updated_date, primary_location.source</c> or <c>host_venue</c> (venue), <c>locations</c> (arXiv
/// id, address), <c>topics</c> or <c>concepts</c> (categories), <c>keywords, abstract_inverted_index,
/// is_authors_truncated, authorships</c> (<see cref="OpenAlexAuthorships"/>), <c>referenced_works, awards</c> or
/// <c>grants</c>. Author objects become persons; other objects are issues.
/// </summary>
public sealed class OpenAlexReader : IDetectableReader
{
    // An id is some thirty letters; what is longer is somebody else's text.
    private const int MostShown = 100;
    private static readonly JsonShape Shape = new(["results"], static json => IsWork(json) || IsAuthor(json));

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
            || (first.HasList("results") && (first.HasInside("meta"u8, "db_response_time_ms"u8)
                || (first.HasInside("meta"u8, "count"u8) && first.HasList("group_by"))));
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken)
    {
        var work = new OpenAlexWork();
        return JsonRecords.Read(
            content, context, Format, Shape, (json, source, items) => items.Add(Item(json, work, source)),
            cancellationToken);
    }

    private static bool IsWork(JsonValue json) =>
        json.Field("authorships"u8).IsList || OpenAlexWork.Key(json).StartsWith('W');

    private static bool IsAuthor(JsonValue json) =>
        OpenAlexWork.Key(json) is ['A', >= '0' and <= '9', ..] && json.HasText("display_name"u8);

    private static ReadItem Item(JsonValue json, OpenAlexWork work, RecordSource source)
    {
        if (IsAuthor(json))
        {
            return Person(json, source);
        }

        return IsWork(json)
            ? work.Paper(json, source)
            : throw new FormatException(
                $"'{Shown(json.Text("id"u8) ?? "an object without id")}' is no work{Kind(json)}");
    }

    private static string Shown(string id) => id.Length > MostShown ? id[..MostShown] + "…" : id;

    private static string Kind(JsonValue json) => OpenAlexWork.Key(json) switch
    {
        ['T', ..] => " but a topic; ask for works?filter=topics.id:…",
        ['C', ..] => " but a concept; ask for works?filter=concepts.id:…",
        ['I', ..] => " but an institution; ask for works?filter=institutions.id:…",
        ['S', ..] => " but a source; ask for works?filter=primary_location.source.id:…",
        ['F', ..] => " but a funder; ask for works?filter=funders.id:…",
        ['P', ..] => " but a publisher; ask for its works",
        _ => "",
    };

    private static PersonRecord Person(JsonValue json, RecordSource source)
    {
        List<string> names = [];
        foreach (var name in json.Texts("display_name"u8).Concat(json.Texts("display_name_alternatives"u8)))
        {
            if (!names.Contains(name))
            {
                names.Add(name);
            }
        }

        IReadOnlyList<string> orcids = OrcidId.Of(json.Characters("orcid"u8)) is { } orcid ? [orcid] : [];
        List<string> notes = [];
        foreach (var entry in json.List("affiliations"u8))
        {
            if (entry.Field("institution"u8).Text("display_name"u8) is { } note)
            {
                notes.Add(note);
            }
        }

        return new PersonRecord($"openalex:{OpenAlexWork.Key(json)}", names, orcids, notes, source);
    }
}
