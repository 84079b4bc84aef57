using System.Text.Json;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Json;

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

        var title = json.StrictString("title"u8).Collapsed() ?? "";
        var authors = _authors.Authors(json);
        if (title.Length == 0 && authors.Length == 0)
        {
            throw new FormatException("a record needs a title or authors");
        }

        var date = Date(json, "date"u8);
        var year = json.StrictNumber("year"u8) ?? date.Year;
        if (year is < 0 or > 9999)
        {
            throw new FormatException($"'year' is {year}, no year");
        }

        return new PaperRecord
        {
            Id = json.StrictString("id"u8).Text()
                ?? PaperKey.Of(title, authors.Length > 0 ? authors[0].Name : null, year),
            Title = title,
            Abstract = json.StrictString("abstract"u8).Text(),
            Date = date,
            Year = year,
            Updated = Date(json, "updated"u8),
            Categories = Strings(json, "categories"u8),
            Venue = json.StrictString("venue"u8).Text(),
            HasCode = json.StrictFlag("hasCode"u8),
            Doi = json.StrictString("doi"u8).Text(),
            ArxivId = json.StrictString("arxivId"u8).Text(),
            Url = json.StrictString("url"u8).Text(),
            Authors = authors,
            AuthorsTruncated = json.StrictFlag("authorsTruncated"u8),
            Affiliations = _authors.Affiliations(json),
            Topics = Topics(json),
            Artifacts = Artifacts(json),
            OtherIds = Strings(json, "otherIds"u8),
            Keywords = Strings(json, "keywords"u8),
            Source = Source(json, source),
        };
    }

    private static PartialDate Date(JsonValue json, ReadOnlySpan<byte> name)
    {
        var text = json.StrictString(name).Characters();
        return text.IsEmpty ? default
            : PartialDate.TryParse(text, out var date) ? date
            : throw new FormatException(
                $"'{Strict.Word(name)}' is '{text}', not a date such as 2024-07-31, 2024-07 or 2024");
    }

    private string[] Strings(JsonValue json, ReadOnlySpan<byte> name)
    {
        _strings.Clear();
        foreach (var item in json.StrictList(name))
        {
            _strings.Add(item.IsString
                ? item.Kept() ?? ""
                : throw new FormatException($"'{Strict.Word(name)}' should hold strings, not {item.Describe()}"));
        }

        return [.. _strings];
    }

    private static TopicAssignment[] Topics(JsonValue json)
    {
        List<TopicAssignment>? topics = null;
        foreach (var item in json.StrictList("topics"u8))
        {
            (topics ??= []).Add(Topic(item));
        }

        return topics is null ? [] : [.. topics];
    }

    private static TopicAssignment Topic(JsonValue item)
    {
        var id = item.StrictString("id"u8).Kept() ?? throw new FormatException("a topic has no id");
        var score = item.Field("score"u8).TryGetDouble(out var value) ? value : 1;
        return score is >= 0 and <= 1
            ? new TopicAssignment(
                id, item.StrictString("name"u8).Kept() ?? id, score, item.StrictString("evidence"u8).Text() ?? "")
            : throw new FormatException($"the score {score} of topic '{id}' is not between 0 and 1");
    }

    private static ArtifactMention[] Artifacts(JsonValue json)
    {
        List<ArtifactMention>? artifacts = null;
        foreach (var item in json.StrictList("artifacts"u8))
        {
            (artifacts ??= []).Add(Artifact(item));
        }

        return artifacts is null ? [] : [.. artifacts];
    }

    private static ArtifactMention Artifact(JsonValue item)
    {
        var word = item.StrictString("kind"u8).Kept() ?? "system";
        var kind = Array.FindIndex(Kinds, kind =>
            string.Equals(kind.ToString(), word, StringComparison.OrdinalIgnoreCase));
        return kind >= 0
            ? new ArtifactMention(
                item.StrictString("name"u8).Text() ?? throw new FormatException("an artifact has no name"), Kinds[kind],
                item.StrictString("url"u8).Text())
            : throw new FormatException($"the artifact kind '{word}' is none of system, method, benchmark, dataset");
    }

    private static RecordSource Source(JsonValue json, RecordSource otherwise)
    {
        var source = json.Field("source"u8);
        return source.IsObject && source.StrictString("format"u8).Kept() is { } format
            ? new RecordSource(
                source.StrictString("file"u8).Kept() ?? otherwise.File, format,
                source.Field("ordinal"u8).TryGetInt64(out var ordinal) ? ordinal : 0,
                source.Field("line"u8).TryGetInt64(out var line) ? line : 0)
            : otherwise;
    }
}
