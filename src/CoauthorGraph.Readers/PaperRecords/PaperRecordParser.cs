using System.Text.Json;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Json;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.PaperRecords;

/// <summary>
/// Makes paper records of their JSON form (see <see cref="PaperRecordJson"/>). Unknown fields are passed over. Not for
/// several threads at once.
/// </summary>
public sealed class PaperRecordParser
{
    private static readonly ArtifactKind[] Kinds =
        [ArtifactKind.System, ArtifactKind.Method, ArtifactKind.Benchmark, ArtifactKind.Dataset];

    private readonly JsonTape _tape = new();
    private readonly PaperAuthorParser _authors = new();
    private readonly ReferenceList _references = new();
    private readonly List<string> _strings = [];

    /// <summary>Reads a record; <paramref name="source"/> is where this copy was read, unless the record names its own
    /// source.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="FormatException">A field has a form it may not have, or title and authors are both
    /// missing.</exception>
    /// <exception cref="InvalidOperationException">A string is no UTF-8.</exception>
    public PaperRecord Parse(ReadOnlyMemory<byte> json, RecordSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _tape.Parse(json);
        return Of(_tape.Root, source);
    }

    internal PaperRecord Of(JsonValue json, RecordSource source)
    {
        if (!json.IsObject)
        {
            throw new FormatException($"a JSON object was expected, not {json.Describe()}");
        }

        // One pass over the fields, because most of them are wanted.
        string? id = null, title = null, summary = null, venue = null, doi = null, arxiv = null, url = null;
        PartialDate date = default, updated = default;
        int? year = null;
        bool hasCode = false, truncated = false;
        string[] categories = [], otherIds = [], keywords = [], references = [], grants = [];
        PaperAuthor[] authors = [];
        Affiliation[] affiliations = [];
        TopicAssignment[] topics = [];
        ArtifactMention[] artifacts = [];
        foreach (var field in json.Fields)
        {
            var name = field.NameBytes();
            switch (name.Length)
            {
                case 2 when name.SequenceEqual("id"u8):
                    id = field.StrictString(name).Text();
                    break;
                case 3 when name.SequenceEqual("doi"u8):
                    doi = field.StrictString(name).Text() is { } printed ? Identifiers.Doi(printed) ?? printed : null;
                    break;
                case 3 when name.SequenceEqual("url"u8):
                    url = field.StrictString(name).Text();
                    break;
                case 4 when name.SequenceEqual("date"u8):
                    date = Date(field, name);
                    break;
                case 4 when name.SequenceEqual("year"u8):
                    year = field.StrictNumber(name);
                    break;
                case 5 when name.SequenceEqual("title"u8):
                    title = field.StrictString(name).Collapsed();
                    break;
                case 5 when name.SequenceEqual("venue"u8):
                    venue = Placeholders.Without(field.StrictString(name).Text());
                    break;
                case 6 when name.SequenceEqual("topics"u8):
                    topics = Topics(field.StrictList(name));
                    break;
                case 6 when name.SequenceEqual("source"u8):
                    source = Source(field, source);
                    break;
                case 6 when name.SequenceEqual("grants"u8):
                    grants = Grants(field, name);
                    break;
                case 7 when name.SequenceEqual("authors"u8):
                    authors = _authors.Authors(field.StrictList(name));
                    break;
                case 7 when name.SequenceEqual("arxivId"u8):
                    arxiv = field.StrictString(name).Text();
                    break;
                case 7 when name.SequenceEqual("updated"u8):
                    updated = Date(field, name);
                    break;
                case 7 when name.SequenceEqual("hasCode"u8):
                    hasCode = field.StrictFlag(name);
                    break;
                case 8 when name.SequenceEqual("abstract"u8):
                    summary = field.StrictString(name).Text();
                    break;
                case 8 when name.SequenceEqual("otherIds"u8):
                    otherIds = Strings(field, name);
                    break;
                case 8 when name.SequenceEqual("keywords"u8):
                    keywords = Strings(field, name);
                    break;
                case 9 when name.SequenceEqual("artifacts"u8):
                    artifacts = Artifacts(field.StrictList(name));
                    break;
                case 10 when name.SequenceEqual("references"u8):
                    references = References(field, name);
                    break;
                case 10 when name.SequenceEqual("categories"u8):
                    categories = Strings(field, name);
                    break;
                case 12 when name.SequenceEqual("affiliations"u8):
                    affiliations = _authors.Affiliations(field.StrictList(name));
                    break;
                case 16 when name.SequenceEqual("authorsTruncated"u8):
                    truncated = field.StrictFlag(name);
                    break;
                default:
                    break;
            }
        }

        title ??= "";
        if (title.Length == 0 && authors.Length == 0)
        {
            throw new FormatException("a record needs a title or authors");
        }

        year ??= date.Year;
        if (year is < 0 or > 9999)
        {
            throw new FormatException($"'year' is {year}, no year");
        }

        return new PaperRecord
        {
            Id = id ?? PaperId.OfContent(title, authors.Length > 0 ? authors[0].Name : null, year.Value),
            Title = title,
            Abstract = summary,
            Date = date,
            Year = year.Value,
            Updated = updated,
            Categories = categories,
            Venue = venue,
            HasCode = hasCode,
            Doi = doi,
            ArxivId = arxiv,
            Url = url,
            Authors = authors,
            AuthorsTruncated = truncated,
            Affiliations = affiliations,
            Topics = topics,
            Artifacts = artifacts,
            OtherIds = otherIds,
            Keywords = keywords,
            References = references,
            Grants = grants,
            Source = source,
        };
    }

    private static PartialDate Date(JsonValue value, ReadOnlySpan<byte> name)
    {
        var text = value.StrictString(name).Characters();
        return text.IsEmpty ? default
            : PartialDate.TryParse(text, out var date) ? date
            : throw new FormatException(
                $"'{StrictJson.Word(name)}' is '{text}', not a date such as 2024-07-31, 2024-07 or 2024");
    }

    private string[] Strings(JsonValue list, ReadOnlySpan<byte> name)
    {
        _strings.Clear();
        foreach (var item in list.StrictList(name))
        {
            _strings.Add(item.IsString
                ? item.Kept() ?? ""
                : throw new FormatException($"'{StrictJson.Word(name)}' should hold strings, not {item.Describe()}"));
        }

        return [.. _strings];
    }

    // What is no key or grant says nothing; it is no reason to go without the record.
    private string[] References(JsonValue list, ReadOnlySpan<byte> name)
    {
        foreach (var text in Texts(list, name) ?? [])
        {
            _ = (IsPlainDoi(text) && _references.Add("", text)) || _references.AddPrinted(text);
        }

        return _references.Take();
    }

    // As nearly all are.
    private static bool IsPlainDoi(string text) =>
        text.StartsWith("doi:10.", StringComparison.Ordinal) && !text.AsSpan().ContainsAnyInRange('A', 'Z')
        && !text.StartsWith("doi:10.48550/", StringComparison.Ordinal);

    private static string[] Grants(JsonValue list, ReadOnlySpan<byte> name) =>
        Texts(list, name) is { } texts ? GrantNumbers.Kept(texts.SelectMany(GrantNumbers.OfText)) : [];

    private static List<string>? Texts(JsonValue list, ReadOnlySpan<byte> name)
    {
        List<string>? texts = null;
        foreach (var item in list.StrictList(name))
        {
            (texts ??= []).Add(item.IsString
                ? item.Text() ?? ""
                : throw new FormatException($"'{StrictJson.Word(name)}' should hold strings, not {item.Describe()}"));
        }

        return texts;
    }

    internal static TopicAssignment[] Topics(JsonEntries entries)
    {
        List<TopicAssignment>? topics = null;
        foreach (var item in entries)
        {
            (topics ??= []).Add(Topic(item));
        }

        return topics is null ? [] : [.. topics];
    }

    private static TopicAssignment Topic(JsonValue item)
    {
        var id = item.Strict("id"u8).Kept() ?? throw new FormatException("a topic has no id");
        var score = item.Field("score"u8).TryGetDouble(out var value) ? value : 1;
        return score is >= 0 and <= 1
            ? new TopicAssignment(
                id, item.Strict("name"u8).Kept() ?? id, score, item.Strict("evidence"u8).Text() ?? "")
            : throw new FormatException($"the score {score} of topic '{id}' is not between 0 and 1");
    }

    internal static ArtifactMention[] Artifacts(JsonEntries entries)
    {
        List<ArtifactMention>? artifacts = null;
        foreach (var item in entries)
        {
            (artifacts ??= []).Add(Artifact(item));
        }

        return artifacts is null ? [] : [.. artifacts];
    }

    private static ArtifactMention Artifact(JsonValue item)
    {
        var word = item.Strict("kind"u8).Kept() ?? "system";
        var kind = Array.FindIndex(Kinds, kind =>
            string.Equals(kind.ToString(), word, StringComparison.OrdinalIgnoreCase));
        return kind >= 0
            ? new ArtifactMention(
                item.Strict("name"u8).Text() ?? throw new FormatException("an artifact has no name"), Kinds[kind],
                item.Strict("url"u8).Text())
            : throw new FormatException($"the artifact kind '{word}' is none of system, method, benchmark, dataset");
    }

    private static RecordSource Source(JsonValue source, RecordSource otherwise) =>
        source.IsObject && source.Strict("format"u8).Kept() is { } format
            ? new RecordSource(
                source.Strict("file"u8).Kept() ?? otherwise.File, format,
                source.Field("ordinal"u8).TryGetInt64(out var ordinal) ? ordinal : 0,
                source.Field("line"u8).TryGetInt64(out var line) ? line : 0)
            : otherwise;
}
