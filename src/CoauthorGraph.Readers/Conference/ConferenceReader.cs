using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Json;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Conference;

/// <summary>
/// Reads the paper lists of conferences in the layout of papercopilot's paperlists: a list, or lines, of objects whose
/// lists are strings with semicolons. Fields: <c>title, abstract, author</c> with <c>aff</c> or <c>affs, authorids,
/// orcid</c> (<see cref="ConferenceAuthors"/>), <c>keywords, primary_area, doi, arxiv, site</c>; year and venue stand
/// in <c>bibtex</c>, else in the file's name (<c>icml2024.json</c>).
/// </summary>
public sealed class ConferenceReader : IDetectableReader
{
    private static readonly JsonShape Shape =
        new([], static json => json.HasText("title"u8) && json.Field("author"u8).IsThere);

    /// <inheritdoc/>
    public string Format => "conference";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var first = JsonHead.FirstObject(head);
        return first.Has("title"u8) && first.Has("author"u8) && !first.HasList("author")
            && (first.Has("status"u8) || first.Has("track"u8) || first.Has("aff"u8) || first.Has("affs"u8)
                || first.Has("site"u8) || first.Has("bibtex"u8) || first.Has("oa"u8));
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var edition = ConferenceEdition.FromFileName(context.FileName);
        return JsonRecords.Read(
            content, context, Format, Shape, (json, source, items) => items.Add(Paper(json, edition, source)),
            cancellationToken);
    }

    private static PaperRecord Paper(JsonValue json, ConferenceEdition edition, RecordSource source)
    {
        var title = json.Plain("title"u8) ?? "";
        var (authors, affiliations) = ConferenceAuthors.Of(json);
        EmptyRecord.Refuse(title, authors);
        edition = ConferenceEdition.FromBibtex(json.Characters("bibtex"u8)).Or(edition);
        var doi = Identifiers.Doi(json.Characters("doi"u8));
        var arxiv = Identifiers.Arxiv(json.Characters("arxiv"u8));
        var key = SourceKey(json.Characters("site"u8));
        var site = json.Field("site"u8).Or(json.Field("url_paper"u8)).Or(json.Field("oa"u8)).Or(json.Field("pdf"u8));
        return new PaperRecord
        {
            Id = PaperId.Of(doi, arxiv, key, title, authors, edition.Year),
            Title = title,
            Abstract = json.Plain("abstract"u8),
            Date = PartialDate.TryOf(edition.Year, 0, 0, out var date) ? date : default,
            Year = edition.Year,
            Categories = json.Kept("primary_area"u8) is { } area ? [area] : [],
            Keywords = (json.Text("keywords"u8) ?? "").Split(
                ';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            HasCode = json.Characters("github"u8).StartsWith("http"),
            Venue = edition.Venue,
            Doi = doi,
            ArxivId = arxiv,
            Url = site.Bytes.StartsWith("http"u8) ? site.Text() : null,
            Authors = authors,
            Affiliations = affiliations,
            OtherIds = key is null ? [] : [key],
            Source = source,
        };
    }

    // Only these ids mean something outside the file.
    private static string? SourceKey(ReadOnlySpan<char> site)
    {
        const string Forum = "openreview.net/forum?id=";
        const string Document = "ieeexplore.ieee.org/document/";
        if (site.IndexOf(Forum) is >= 0 and var forum)
        {
            var id = site[(forum + Forum.Length)..];
            return string.Concat("openreview:", id.IndexOf('&') is >= 0 and var end ? id[..end] : id);
        }

        return site.IndexOf(Document) is >= 0 and var document
            ? string.Concat("ieee:", site[(document + Document.Length)..].Trim('/'))
            : null;
    }
}
