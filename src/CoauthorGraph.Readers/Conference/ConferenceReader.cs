using System.Text.Json;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
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
        new([], static json => json.Text("title") is not null
            && json.Field("author").ValueKind != JsonValueKind.Undefined)
        {
            Fields =
            [
                "title", "abstract", "author", "author_site", "aff", "affs", "authorids", "orcid", "keywords",
                "primary_area", "doi", "arxiv", "site", "url_paper", "oa", "pdf", "github", "bibtex",
            ],
        };

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
            content, context, Format, Shape, (json, source) => [Paper(json, edition, source)], cancellationToken);
    }

    private static PaperRecord Paper(JsonElement json, ConferenceEdition edition, RecordSource source)
    {
        var title = TextFolding.CollapseSpace(json.Text("title") ?? "");
        var (authors, affiliations) = ConferenceAuthors.Of(json);
        PaperKeys.Require(title, authors);
        edition = ConferenceEdition.FromBibtex(json.Text("bibtex")).Or(edition);
        var doi = Identifiers.Doi(json.Text("doi"));
        var arxiv = Identifiers.Arxiv(json.Text("arxiv"));
        var key = SourceKey(json);
        var site = json.Text("site") ?? json.Text("url_paper") ?? json.Text("oa") ?? json.Text("pdf");
        return new PaperRecord
        {
            Id = PaperKeys.Of(doi, arxiv, key, title, authors, edition.Year),
            Title = title,
            Abstract = json.Text("abstract") is { } text ? TextFolding.CollapseSpace(text) : null,
            Date = PartialDate.TryOf(edition.Year, 0, 0, out var date) ? date : default,
            Year = edition.Year,
            Categories = json.Text("primary_area") is { } area ? [area] : [],
            Keywords = (json.Text("keywords") ?? "").Split(
                ';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            HasCode = json.Text("github") is { } code && code.StartsWith("http", StringComparison.Ordinal),
            Venue = edition.Venue,
            Doi = doi,
            ArxivId = arxiv,
            Url = site is not null && site.StartsWith("http", StringComparison.Ordinal) ? site : null,
            Authors = authors,
            Affiliations = affiliations,
            OtherIds = key is null ? [] : [key],
            Source = source,
        };
    }

    // Only these ids mean something outside the file.
    private static string? SourceKey(JsonElement json)
    {
        if (json.Text("site") is not { } site)
        {
            return null;
        }

        const string Forum = "openreview.net/forum?id=";
        const string Document = "ieeexplore.ieee.org/document/";
        return site.IndexOf(Forum, StringComparison.Ordinal) is >= 0 and var forum
            ? "openreview:" + site[(forum + Forum.Length)..].Split('&')[0]
            : site.IndexOf(Document, StringComparison.Ordinal) is >= 0 and var document
                ? "ieee:" + site[(document + Document.Length)..].Trim('/')
                : null;
    }
}
