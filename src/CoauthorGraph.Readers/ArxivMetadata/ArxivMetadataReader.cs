using System.Text.Json;
using CoauthorGraph.Core.Names;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.ArxivMetadata;

/// <summary>
/// Reads arXiv metadata as JSON lines, the layout of Cornell's arXiv data set on Kaggle. Fields: <c>id, title,
/// abstract, categories, doi, journal-ref, versions[0].created</c> (the paper's date; else year and month of the
/// identifier), <c>update_date</c>, <c>authors_parsed</c> ([family, given, suffix, affiliation…]; else <c>authors</c>).
/// LaTeX in names and titles becomes the characters it stands for.
/// </summary>
public sealed class ArxivMetadataReader : IDetectableReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    /// <inheritdoc/>
    public string Format => "arxiv";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var first = JsonHead.FirstObject(head);
        return first.Has("id"u8) && (first.Has("authors_parsed"u8)
            || (first.Has("update_date"u8) && first.Has("categories"u8)));
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var lines = new LineSource(content);
        for (long ordinal = 0; lines.MoveNext();)
        {
            if (JsonHead.IsBlank(lines.Line.Span))
            {
                continue;
            }

            if ((ordinal & 0xFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            yield return ReadLine(lines, new RecordSource(context.FileName, Format, ordinal, lines.Number));
            ordinal++;
        }
    }

    private static ReadItem ReadLine(LineSource lines, RecordSource source)
    {
        if (lines.IsCut)
        {
            return Issues.Rejected(source, "line-too-long", "The line is longer than 256 MB.", lines.Text());
        }

        try
        {
            using var document = JsonDocument.Parse(lines.Line, Options);
            return Paper(document.RootElement, source);
        }
        catch (Exception failure) when (failure is JsonException or FormatException or InvalidOperationException)
        {
            var code = failure is FormatException ? "bad-field" : "bad-json";
            return Issues.Rejected(source, code, $"This is no arXiv record: {failure.Message}", lines.Text());
        }
    }

    private static PaperRecord Paper(JsonElement json, RecordSource source)
    {
        if (json.ValueKind != JsonValueKind.Object || Text(json, "id") is not { } id)
        {
            throw new FormatException("a JSON object with an 'id' was expected");
        }

        var title = TextFolding.CollapseSpace(LatexText.Decode(Text(json, "title") ?? ""));
        var authors = Authors(json);
        if (title.Length == 0 && authors.Count == 0)
        {
            throw new FormatException("the record has neither a title nor authors");
        }

        id = WithoutVersion(id.Trim());
        var date = FirstVersion(json) ?? MonthOf(id);
        return new PaperRecord
        {
            Id = id,
            Title = title,
            Abstract = Text(json, "abstract") is { } text ? TextFolding.CollapseSpace(text) : null,
            Date = date,
            Year = date.Year,
            Updated = PartialDate.TryParse(Text(json, "update_date"), out var updated) ? updated : default,
            Categories = (Text(json, "categories") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Venue = Text(json, "journal-ref") is { } venue ? TextFolding.CollapseSpace(venue) : null,
            Doi = Text(json, "doi")?.Split(' ')[0].ToLowerInvariant(),
            ArxivId = id,
            Url = "https://arxiv.org/abs/" + id,
            Authors = authors,
            Source = source,
        };
    }

    private static List<PaperAuthor> Authors(JsonElement json)
    {
        var authors = new List<PaperAuthor>();
        if (json.TryGetProperty("authors_parsed", out var parsed) && parsed.ValueKind == JsonValueKind.Array)
        {
            foreach (var parts in parsed.EnumerateArray())
            {
                AddParsed(parts, authors);
            }
        }
        else if (Text(json, "authors") is { } list)
        {
            foreach (var name in list.Split([", and ", " and ", ","], StringSplitOptions.TrimEntries))
            {
                Add(ArxivAuthorName.Clean(name), null, [], authors);
            }
        }

        return authors;
    }

    private static void AddParsed(JsonElement parts, List<PaperAuthor> authors)
    {
        if (parts.ValueKind != JsonValueKind.Array)
        {
            throw new FormatException("an entry of 'authors_parsed' is no list");
        }

        var texts = parts.EnumerateArray().Select(static part => part.GetString() ?? "").ToList();
        string Part(int i) => i < texts.Count ? texts[i] : "";
        var given = ArxivAuthorName.Clean(Part(1));
        var family = ArxivAuthorName.Clean(Part(0));
        var suffix = ArxivAuthorName.Clean(Part(2));
        var name = string.Join(' ',
            new[] { given.Name, family.Name, suffix.Name }.Where(static part => part.Length > 0));
        var affiliations = texts.Skip(3).Select(LatexText.Decode)
            .Concat(new[] { given.Note, family.Note, suffix.Note }.OfType<string>())
            .Select(static text => TextFolding.CollapseSpace(text))
            .Where(static text => text.Length > 2)
            .Select(static text => new Affiliation(text));
        Add((name, null), PersonNameParser.FromParts(given.Name, family.Name, suffix.Name), [.. affiliations], authors);
    }

    private static void Add(
        (string Name, string? Note) name, PersonName? parts, IReadOnlyList<Affiliation> affiliations,
            List<PaperAuthor> authors)
    {
        if (name.Name.Length == 0)
        {
            return;
        }

        authors.Add(new PaperAuthor
        {
            Position = authors.Count,
            Name = name.Name,
            Given = parts is null || parts.Given.Length == 0 ? null : parts.Given,
            Family = parts?.FullFamily,
            Suffix = parts is null || parts.Suffix.Length == 0 ? null : parts.Suffix,
            Affiliations = name.Note is null ? affiliations : [new Affiliation(name.Note)],
        });
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value.ValueKind == JsonValueKind.String
                ? value.GetString() is { Length: > 0 } text ? text : null
                : throw new FormatException($"'{name}' is no string")
            : null;

    private static string WithoutVersion(string id)
    {
        var v = id.LastIndexOf('v');
        return v > 4 && v < id.Length - 1 && id.AsSpan(v + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? id[..v] : id;
    }

    private static PartialDate? FirstVersion(JsonElement json) =>
        json.TryGetProperty("versions", out var versions) && versions.ValueKind == JsonValueKind.Array
        && versions.GetArrayLength() > 0 && Text(versions[0], "created") is { } created
        && DateTimeOffset.TryParse(
            created,
            System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.AssumeUniversal | System.Globalization.DateTimeStyles.AdjustToUniversal,
            out var day)
            ? PartialDate.Of(day.Year, day.Month, day.Day)
            : null;

    // "0704.0021" and "math/9901123" begin their number with year and month; arXiv began in 1991.
    private static PartialDate MonthOf(string id)
    {
        var number = id.AsSpan(id.IndexOf('/', StringComparison.Ordinal) + 1);
        return number.Length >= 4 && int.TryParse(number[..4], System.Globalization.NumberStyles.None, null,
            out var yymm)
            && PartialDate.TryOf((yymm / 100) + (yymm / 100 >= 91 ? 1900 : 2000), yymm % 100, 0, out var date)
            ? date
            : default;
    }
}
