using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Json;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.SemanticScholar;

/// <summary>
/// Reads Semantic Scholar papers and authors (Academic Graph API v1, "Paper" and "Author"; Datasets API, "papers" and
/// "authors", whose own keys are in small letters): JSON lines, single papers, pages, recommendations, citations and
/// references (their other paper). Fields: <c>paperId, corpusId, externalIds, title, abstract, year, publicationDate,
/// venue</c> or <c>publicationVenue.name</c> or <c>journal.name, fieldsOfStudy</c> or <c>s2FieldsOfStudy</c>
/// (categories), <c>url, authors[].authorId, name, externalIds.ORCID, affiliations, references[].externalIds</c> and
/// <c>paperId</c>. Author objects become persons, their papers papers.
/// </summary>
public sealed class SemanticScholarReader : IDetectableReader
{
    private static readonly JsonShape Shape = new(
        ["data", "recommendedPapers"],
        static json => json.HasText("title"u8) || json.HasText("paperId"u8)
            || json.Field("citedPaper"u8).IsObject || json.Field("citingPaper"u8).IsObject
            || json.Field("snippet"u8).IsObject,
        static json => IdOf(json).HasText && json.HasText("name"u8));

    /// <inheritdoc/>
    public string Format => "semantic-scholar";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var first = JsonHead.FirstObject(head);
        return first.Has("paperId"u8) || first.Has("authorId"u8) || first.Has("corpusid"u8)
            || first.Has("authorid"u8)
            || first.HasInside("citedPaper"u8, "paperId"u8) || first.HasInside("citingPaper"u8, "paperId"u8)
            || first.HasInside("data"u8, "paperId"u8) || first.HasInside("data"u8, "authorId"u8)
            || first.HasInside("data.citedPaper"u8, "paperId"u8) || first.HasInside("data.citingPaper"u8, "paperId"u8)
            || first.HasInside("data"u8, "snippet"u8) || first.HasInside("snippet"u8, "snippetKind"u8)
            || first.HasList("recommendedPapers") || (first.HasList("data") && first.Has("offset"u8));
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken)
    {
        var paper = new SemanticScholarPaper();
        return JsonRecords.Read(
            content, context, Format, Shape, (json, source, items) => Map(json, paper, source, items),
            cancellationToken);
    }

    private static void Map(JsonValue json, SemanticScholarPaper paper, RecordSource source, List<ReadItem> items)
    {
        var inner = json.Field("citedPaper"u8) is { IsObject: true } cited ? cited
            : json.Field("snippet"u8).IsThere && json.Field("paper"u8) is { IsObject: true } found ? found
            : json.Field("citingPaper"u8);
        if (inner.IsObject || !IdOf(json).HasText || json.HasText("paperId"u8))
        {
            Add(inner.IsObject ? inner : json);
            return;
        }

        items.Add(Person(json, source));
        foreach (var written in json.List("papers"u8))
        {
            if (written.HasText("title"u8) && paper.Of(written, source) is { } made)
            {
                items.Add(made.Authors.Count > 0 ? made : WrittenBy(json, made));
            }
        }

        void Add(JsonValue one)
        {
            if (paper.Of(one, source) is { } made)
            {
                items.Add(made);
            }
            else if (one.HasText("paperId"u8))
            {
                throw new FormatException(
                    "it has an id and no title; ask Semantic Scholar for fields=title,authors,year,externalIds");
            }
        }
    }

    // An author's papers may come without authors; one of them is the author, at an unknown place.
    private static PaperRecord WrittenBy(JsonValue person, PaperRecord paper) =>
        Mentions.Printed(person.Plain("name"u8), 0, string.Concat("s2:", IdOf(person).Characters())) is { } author
            ? paper with { Authors = [author], AuthorsTruncated = true } : paper;

    private static PersonRecord Person(JsonValue json, RecordSource source) => new(
        string.Concat("s2:", IdOf(json).Characters()),
        [.. json.Texts("name"u8).Concat(json.Texts("aliases"u8)).Distinct(StringComparer.Ordinal)],
        [.. SemanticScholarPaper.ExternalIds(json).Texts("ORCID"u8).Select(OrcidId.Of).OfType<string>()
            .Distinct()],
        json.Texts("affiliations"u8), source);

    private static JsonValue IdOf(JsonValue author) => author.Field("authorId"u8).Or(author.Field("authorid"u8));
}
