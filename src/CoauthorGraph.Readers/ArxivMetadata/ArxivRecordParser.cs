using System.Globalization;
using System.Text.Json;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.ArxivMetadata;

/// <summary>
/// Turns the JSON of one arXiv record into a paper, without a document in between: the fields are taken as they come.
/// Not for several threads at once.
/// </summary>
internal sealed class ArxivRecordParser
{
    private const int MostCategoryLists = 4096;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = 32 };

    // The same lists come again and again.
    private readonly Dictionary<string, string[]> _categories = new(StringComparer.Ordinal);

    /// <summary>The paper of a line.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="FormatException">It is no record, or a field has a form it may not have.</exception>
    /// <exception cref="InvalidOperationException">A string is no UTF-8.</exception>
    public PaperRecord Parse(ReadOnlySpan<byte> line, RecordSource source)
    {
        var json = new Utf8JsonReader(line, Options);
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            throw new FormatException("a JSON object with an 'id' was expected");
        }

        var fields = default(Fields);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            ReadField(ref json, ref fields);
        }

        if (json.TokenType != JsonTokenType.EndObject || json.Read())
        {
            throw new JsonException("The object does not end where the line ends.");
        }

        if (fields.Authors is null && fields.PrintedAt > 0)
        {
            var printed = new Utf8JsonReader(line[fields.PrintedAt..], Options);
            fields.Authors = ArxivAuthors.Printed(Text(ref printed, "authors"));
        }

        return Paper(fields, source);
    }

    private void ReadField(ref Utf8JsonReader json, ref Fields fields)
    {
        // The length parts nearly all names.
        switch (json.ValueSpan.Length)
        {
            case 2 when json.ValueTextEquals("id"u8):
                fields.Id = Text(ref json, "id");
                break;
            case 3 when json.ValueTextEquals("doi"u8):
                fields.Doi = Text(ref json, "doi");
                break;
            case 5 when json.ValueTextEquals("title"u8):
                fields.Title = Text(ref json, "title");
                break;
            case 7 when json.ValueTextEquals("authors"u8):
                fields.PrintedAt = Place(ref json);
                break;
            case 8 when json.ValueTextEquals("abstract"u8):
                fields.Abstract = Text(ref json, "abstract");
                break;
            case 8 when json.ValueTextEquals("versions"u8):
                json.Read();
                fields.Created = FirstVersion(ref json);
                break;
            case 10 when json.ValueTextEquals("categories"u8):
                fields.Categories = Categories(Text(ref json, "categories"));
                break;
            case 11 when json.ValueTextEquals("journal-ref"u8):
                fields.Journal = Text(ref json, "journal-ref");
                break;
            case 11 when json.ValueTextEquals("update_date"u8):
                fields.Updated = Date(ref json);
                break;
            case 14 when json.ValueTextEquals("authors_parsed"u8):
                json.Read();
                fields.Authors = ArxivAuthors.Parsed(ref json);
                break;
            default:
                json.Skip();
                break;
        }
    }

    private static PaperRecord Paper(in Fields fields, RecordSource source)
    {
        if (fields.Id is not { } id)
        {
            throw new FormatException("a JSON object with an 'id' was expected");
        }

        var title = fields.Title is { } printed ? TextFolding.CollapseSpace(LatexText.Decode(printed)) : "";
        var authors = fields.Authors ?? [];
        PaperKeys.Require(title, authors);
        id = Identifiers.WithoutVersion(id.Trim());
        var date = fields.Created.Year > 0 ? fields.Created : Identifiers.ArxivMonth(id);
        return new PaperRecord
        {
            Id = id,
            Title = title,
            Abstract = fields.Abstract is { } text ? TextFolding.CollapseSpace(text) : null,
            Date = date,
            Year = date.Year,
            Updated = fields.Updated,
            Categories = fields.Categories ?? [],
            Venue = fields.Journal is { } venue ? TextFolding.CollapseSpace(venue) : null,
            Doi = Doi(fields.Doi),
            ArxivId = id,
            Url = "https://arxiv.org/abs/" + id,
            Authors = authors,
            Source = source,
        };
    }

    // Where a value begins that is wanted only if another is missing.
    private static int Place(ref Utf8JsonReader json)
    {
        json.Read();
        var at = (int)json.TokenStartIndex;
        json.Skip();
        return at;
    }

    // Some records have several DOIs in one field.
    private static string? Doi(string? printed)
    {
        var space = printed?.IndexOf(' ', StringComparison.Ordinal) ?? -1;
        return (space < 0 ? printed : printed![..space])?.ToLowerInvariant();
    }

    private static string? Text(ref Utf8JsonReader json, string name)
    {
        json.Read();
        return json.TokenType switch
        {
            JsonTokenType.String => json.ValueSpan.IsEmpty ? null : json.GetString(),
            JsonTokenType.Null => null,
            _ => throw new FormatException($"'{name}' is no string"),
        };
    }

    private static PartialDate Date(ref Utf8JsonReader json)
    {
        json.Read();
        Span<char> text = stackalloc char[32];
        return json.TokenType switch
        {
            JsonTokenType.String when json.ValueSpan.Length <= text.Length =>
                PartialDate.TryParse(text[..json.CopyString(text)], out var date) ? date : default,
            JsonTokenType.String or JsonTokenType.Null => default,
            _ => throw new FormatException("'update_date' is no string"),
        };
    }

    // [{"version": "v1", "created": "Mon, 2 Apr 2007 19:18:42 GMT"}, …]
    private static PartialDate FirstVersion(ref Utf8JsonReader json)
    {
        PartialDate created = default;
        if (json.TokenType != JsonTokenType.StartArray)
        {
            json.Skip();
            return created;
        }

        for (var first = true; json.Read() && json.TokenType != JsonTokenType.EndArray; first = false)
        {
            if (!first || json.TokenType != JsonTokenType.StartObject)
            {
                json.Skip();
                continue;
            }

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (!json.ValueTextEquals("created"u8))
                {
                    json.Skip();
                }
                else if (Text(ref json, "created") is { } text && DateTimeOffset.TryParse(
                    text, CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day))
                {
                    created = PartialDate.Of(day.Year, day.Month, day.Day);
                }
            }
        }

        return created;
    }

    private string[]? Categories(string? list)
    {
        if (list is null)
        {
            return null;
        }

        if (!_categories.TryGetValue(list, out var categories))
        {
            categories = list.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (_categories.Count < MostCategoryLists)
            {
                _categories.Add(list, categories);
            }
        }

        return categories;
    }

    private struct Fields
    {
        public string? Id;
        public string? Title;
        public string? Abstract;
        public string? Doi;
        public string? Journal;
        public string[]? Categories;
        public List<PaperAuthor>? Authors;
        public int PrintedAt;
        public PartialDate Created;
        public PartialDate Updated;
    }
}
