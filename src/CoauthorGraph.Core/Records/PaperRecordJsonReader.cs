using System.Text.Json;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Core.Records;

/// <summary>The reading half of <see cref="PaperRecordJson"/>.</summary>
internal static class PaperRecordJsonReader
{
    private static readonly ArtifactKind[] Kinds =
        [ArtifactKind.System, ArtifactKind.Method, ArtifactKind.Benchmark, ArtifactKind.Dataset];

    public static PaperRecord Read(JsonElement json, RecordSource source)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"a JSON object was expected, not {Describe(json)}");
        }

        var title = TextFolding.CollapseSpace(Text(json, "title") ?? "");
        var authors = Authors(json);
        if (title.Length == 0 && authors.Count == 0)
        {
            throw new FormatException("a record needs a title or authors");
        }

        var date = Date(json, "date");
        var year = Number(json, "year") ?? date.Year;
        if (year is < 0 or > 9999)
        {
            throw new FormatException($"'year' is {year}, no year");
        }

        return new PaperRecord
        {
            Id = Text(json, "id") is { Length: > 0 } id
                ? id
                : PaperKey.Of(title, authors.Count > 0 ? authors[0].Name : null, year),
            Title = title,
            Abstract = Text(json, "abstract"),
            Date = date,
            Year = year,
            Updated = Date(json, "updated"),
            Categories = Texts(json, "categories"),
            Venue = Text(json, "venue"),
            HasCode = Flag(json, "hasCode"),
            Doi = Text(json, "doi"),
            ArxivId = Text(json, "arxivId"),
            Url = Text(json, "url"),
            Authors = authors,
            AuthorsTruncated = Flag(json, "authorsTruncated"),
            Affiliations = Affiliations(json),
            Topics = [.. Items(json, "topics").Select(Topic)],
            Artifacts = [.. Items(json, "artifacts").Select(Artifact)],
            OtherIds = Texts(json, "otherIds"),
            Keywords = Texts(json, "keywords"),
            Source = Source(json, source),
        };
    }

    private static List<PaperAuthor> Authors(JsonElement json)
    {
        var authors = new List<PaperAuthor>();
        var inOrder = true;
        foreach (var item in Items(json, "authors"))
        {
            var author = Author(item, authors.Count == 0 ? 0 : authors[^1].Position + 1);
            inOrder &= authors.Count == 0 || author.Position > authors[^1].Position;
            authors.Add(author);
        }

        if (!inOrder)
        {
            authors.Sort(static (a, b) => a.Position.CompareTo(b.Position));
            for (var i = 1; i < authors.Count; i++)
            {
                if (authors[i].Position == authors[i - 1].Position)
                {
                    throw new FormatException($"two authors have the position {authors[i].Position}");
                }
            }
        }

        return authors;
    }

    private static PaperAuthor Author(JsonElement item, int next)
    {
        if (item.ValueKind == JsonValueKind.String)
        {
            return new PaperAuthor { Position = next, Name = Named(item.GetString()!) };
        }

        var position = Number(item, "position") ?? next;
        return new PaperAuthor
        {
            Position = position >= 0 ? position : throw new FormatException($"the position {position} is below 0"),
            Name = Named(Text(item, "name") ?? $"{Text(item, "given")} {Text(item, "family")}"),
            Given = Text(item, "given"),
            Family = Text(item, "family"),
            Suffix = Text(item, "suffix"),
            Orcid = Text(item, "orcid"),
            SourceId = Text(item, "sourceId"),
            Affiliations = Affiliations(item),
            Collective = Flag(item, "collective"),
            Inferred = Flag(item, "inferred"),
        };
    }

    private static string Named(string name) => TextFolding.CollapseSpace(name) is { Length: > 0 } clean
        ? clean
        : throw new FormatException("an author has no name");

    private static List<Affiliation> Affiliations(JsonElement json)
    {
        var list = new List<Affiliation>();
        foreach (var item in Items(json, "affiliations"))
        {
            var raw = item.ValueKind == JsonValueKind.String
                ? item.GetString()!
                : Text(item, "raw") ?? Text(item, "name") ?? "";
            if (raw.Length == 0)
            {
                continue;
            }

            list.Add(item.ValueKind == JsonValueKind.String
                ? new Affiliation(raw)
                : new Affiliation(raw, Text(item, "ror"), Text(item, "name"))
                {
                    InstitutionId = Text(item, "institution"),
                    Country = Text(item, "country"),
                });
        }

        return list;
    }

    private static TopicAssignment Topic(JsonElement item)
    {
        var id = Text(item, "id") ?? throw new FormatException("a topic has no id");
        var score = Property(item, "score") is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : 1;
        return score is >= 0 and <= 1
            ? new TopicAssignment(id, Text(item, "name") ?? id, score, Text(item, "evidence") ?? "")
            : throw new FormatException($"the score {score} of topic '{id}' is not between 0 and 1");
    }

    private static ArtifactMention Artifact(JsonElement item)
    {
        var word = Text(item, "kind") ?? "system";
        var kind = Array.FindIndex(Kinds, kind =>
            string.Equals(kind.ToString(), word, StringComparison.OrdinalIgnoreCase));
        return kind >= 0
            ? new ArtifactMention(
                Text(item, "name") ?? throw new FormatException("an artifact has no name"), Kinds[kind],
                    Text(item, "url"))
            : throw new FormatException($"the artifact kind '{word}' is none of system, method, benchmark, dataset");
    }

    private static RecordSource Source(JsonElement json, RecordSource otherwise)
    {
        if (Property(json, "source") is not { ValueKind: JsonValueKind.Object } source
            || Text(source, "format") is not { } format)
        {
            return otherwise;
        }

        return new RecordSource(
            Text(source, "file") ?? otherwise.File, format, Long(source, "ordinal"), Long(source, "line"));
    }

    private static PartialDate Date(JsonElement json, string name)
    {
        var text = Text(json, name);
        return text is null ? default
            : PartialDate.TryParse(text, out var date) ? date
            : throw new FormatException($"'{name}' is '{text}', not a date such as 2024-07-31, 2024-07 or 2024");
    }

    private static JsonElement? Property(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value)
            && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    private static string? Text(JsonElement json, string name) => Property(json, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value => value.GetString() is { Length: > 0 } text ? text : null,
        { ValueKind: JsonValueKind.Number } value => value.GetRawText(),
        { } value => throw new FormatException($"'{name}' should be a string, not {Describe(value)}"),
    };

    private static int? Number(JsonElement json, string name) => Property(json, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } value when value.TryGetInt32(out var number) => number,
        { ValueKind: JsonValueKind.String } value when int.TryParse(
            value.GetString(), System.Globalization.CultureInfo.InvariantCulture, out var number) => number,
        { } value => throw new FormatException($"'{name}' should be a whole number, not {Describe(value)}"),
    };

    private static long Long(JsonElement json, string name) =>
        Property(json, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number
            : 0;

    private static bool Flag(JsonElement json, string name) => Property(json, name) switch
    {
        null or { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.True } => true,
        { } value => throw new FormatException($"'{name}' should be true or false, not {Describe(value)}"),
    };

    private static string[] Texts(JsonElement json, string name) =>
        [.. Items(json, name).Select(item => item.ValueKind == JsonValueKind.String
            ? item.GetString()!
            : throw new FormatException($"'{name}' should hold strings, not {Describe(item)}"))];

    private static IEnumerable<JsonElement> Items(JsonElement json, string name) => Property(json, name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } value => value.EnumerateArray(),
        { } value => throw new FormatException($"'{name}' should be a list, not {Describe(value)}"),
    };

    private static string Describe(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length <= 40 ? text : text[..40] + "…";
    }
}
