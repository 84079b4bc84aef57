using System.Text.Json;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.Json;
using CoauthorGraph.Readers.Latex;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.ArxivMetadata;

/// <summary>Turns the JSON of arXiv records into papers. Not for several threads at once.</summary>
internal sealed class ArxivPaper
{
    private const int MostCategoryLists = 4096;

    private readonly ArxivAuthors _authors = new();

    // The same lists come again and again.
    private readonly Dictionary<string, string[]> _categories = new(StringComparer.Ordinal);

    /// <summary>The paper of a record.</summary>
    /// <exception cref="FormatException">It is no record, or a field has a form it may not have.</exception>
    /// <exception cref="InvalidOperationException">A string is no UTF-8.</exception>
    public PaperRecord Of(JsonValue json, RecordSource source)
    {
        var id = String(json, "id"u8).Text() ?? throw new FormatException("a JSON object with an 'id' was expected");
        var title = Title(String(json, "title"u8));
        var authors = _authors.Parsed(json.Field("authors_parsed"u8))
            ?? ArxivAuthors.Printed(String(json, "authors"u8).Text());
        EmptyRecord.Refuse(title, authors);
        id = Identifiers.WithoutVersion(id.Trim());
        var date = ArxivDates.FirstVersion(json.Field("versions"u8)) is { Year: > 0 } created
            ? created : Identifiers.ArxivMonth(id);
        return new PaperRecord
        {
            Id = id,
            Title = title,
            Abstract = String(json, "abstract"u8).Collapsed(),
            Date = date,
            Year = date.Year,
            Updated = PartialDate.TryParse(String(json, "update_date"u8).Characters(), out var day) ? day : default,
            Categories = Categories(String(json, "categories"u8).Characters()),
            Venue = String(json, "journal-ref"u8).Collapsed(),
            Doi = Doi(String(json, "doi"u8).Characters()),
            ArxivId = id,
            Url = "https://arxiv.org/abs/" + id,
            Authors = authors,
            Source = source,
        };
    }

    private static JsonValue String(JsonValue json, ReadOnlySpan<byte> name)
    {
        var field = json.Field(name);
        return field.Kind is JsonValueKind.String or JsonValueKind.Null or JsonValueKind.Undefined
            ? field
            : throw new FormatException($"'{System.Text.Encoding.UTF8.GetString(name)}' is no string");
    }

    private static string Title(JsonValue json)
    {
        if (json.IsPlain && !LatexText.IsIn(json.Bytes))
        {
            return json.PlainText();
        }

        var text = json.Characters();
        return LatexText.IsIn(text) ? TextFolding.CollapseSpace(LatexText.Decode(new string(text)))
            : new string(TextFolding.Collapse(text));
    }

    // Some records have several DOIs in one field.
    private static string? Doi(Span<char> printed)
    {
        if (printed.IsEmpty)
        {
            return null;
        }

        var space = printed.IndexOf(' ');
        return Identifiers.Lower(space < 0 ? printed : printed[..space]);
    }

    private string[] Categories(ReadOnlySpan<char> list)
    {
        if (list.IsEmpty)
        {
            return [];
        }

        var lookup = _categories.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(list, out var categories))
        {
            var text = new string(list);
            categories = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (_categories.Count < MostCategoryLists)
            {
                _categories.Add(text, categories);
            }
        }

        return categories;
    }
}
