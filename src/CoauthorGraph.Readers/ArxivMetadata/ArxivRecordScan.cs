using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Json;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.ArxivMetadata;

/// <summary>
/// The fast twin of <see cref="ArxivRecordParser"/>: the same papers from records that are as they usually are. Not for
/// several threads at once.
/// </summary>
internal sealed class ArxivRecordScan(string file) : JsonScan(file, "arxiv")
{
    private const int MostCategoryLists = 4096;

    private readonly JsonText _text = new();
    private readonly List<PaperAuthor> _authors = [];
    private readonly Dictionary<string, string[]> _categories = new(StringComparer.Ordinal);

    protected override PaperRecord Read(ReadOnlySpan<byte> record, RecordSource source)
    {
        var json = new JsonScanner(record);
        string? id = null, title = null, summary = null, doi = null, journal = null;
        string[]? categories = null;
        PaperAuthor[]? authors = null;
        PartialDate created = default, updated = default;
        json.Object();
        while (json.Field(out var name))
        {
            switch (name.Length)
            {
                case 2 when name.SequenceEqual("id"u8):
                    id = _text.Plain(ref json);
                    break;
                case 3 when name.SequenceEqual("doi"u8):
                    doi = _text.Plain(ref json);
                    break;
                case 5 when name.SequenceEqual("title"u8):
                    title = _text.FromLatex(ref json);
                    break;
                case 8 when name.SequenceEqual("abstract"u8):
                    summary = _text.Collapsed(ref json);
                    break;
                case 8 when name.SequenceEqual("versions"u8):
                    created = FirstVersion(ref json);
                    break;
                case 10 when name.SequenceEqual("categories"u8):
                    categories = Categories(ref json);
                    break;
                case 11 when name.SequenceEqual("journal-ref"u8):
                    journal = _text.Collapsed(ref json);
                    break;
                case 11 when name.SequenceEqual("update_date"u8):
                    updated = Date(ref json);
                    break;
                case 14 when name.SequenceEqual("authors_parsed"u8):
                    authors = Authors(ref json);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        json.End();
        if (id is null || authors is null)
        {
            JsonScanner.Refuse();
        }

        return Made(id!, title ?? "", authors!, created, source) with
        {
            Abstract = summary,
            Updated = updated,
            Categories = categories ?? [],
            Venue = journal,
            Doi = Doi(doi),
        };
    }

    /// <summary>Year, month and day of <c>Mon, 2 Apr 2007 19:18:42 GMT</c>.</summary>
    internal static bool TryParseMailDate(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";
        const string Days = "SunMonTueWedThuFriSat";
        var digits = text.Length == 29 ? 2 : 1;
        if (text.Length is not (28 or 29) || text[3] != ',' || text[4] != ' ' || !text.EndsWith(" GMT")
            || !int.TryParse(text.Slice(5, digits), System.Globalization.NumberStyles.None, null, out var day)
            || !int.TryParse(text.Slice(10 + digits, 4), System.Globalization.NumberStyles.None, null, out var year)
            || !TimeOnly.TryParseExact(text.Slice(15 + digits, 8), "HH':'mm':'ss", out _))
        {
            return false;
        }

        var month = Months.AsSpan().IndexOf(text.Slice(6 + digits, 3));
        return text[5 + digits] == ' ' && text[9 + digits] == ' ' && text[14 + digits] == ' '
            && month >= 0 && month % 3 == 0 && PartialDate.TryOf(year, (month / 3) + 1, day, out date) && day > 0
            && Days.AsSpan(3 * (int)new DateOnly(year, (month / 3) + 1, day).DayOfWeek, 3).SequenceEqual(text[..3]);
    }

    private static PaperRecord Made(
        string id, string title, PaperAuthor[] authors, PartialDate created, RecordSource source)
    {
        PaperKeys.Require(title, authors);
        id = Identifiers.WithoutVersion(id.Trim());
        var date = created.Year > 0 ? created : Identifiers.ArxivMonth(id);
        return new PaperRecord
        {
            Id = id,
            Title = title,
            Date = date,
            Year = date.Year,
            ArxivId = id,
            Url = "https://arxiv.org/abs/" + id,
            Authors = authors,
            Source = source,
        };
    }

    // Some records have several DOIs in one field.
    private static string? Doi(string? printed)
    {
        var space = printed?.IndexOf(' ', StringComparison.Ordinal) ?? -1;
        return (space < 0 ? printed : printed![..space])?.ToLowerInvariant();
    }

    private PartialDate Date(ref JsonScanner json) =>
        !json.Null() && PartialDate.TryParse(_text.Characters(ref json), out var date) ? date : default;

    private PartialDate FirstVersion(ref JsonScanner json)
    {
        PartialDate created = default;
        json.List();
        for (var first = true; json.Entry(); first = false)
        {
            if (!first)
            {
                json.Skip();
                continue;
            }

            json.Object();
            while (json.Field(out var name))
            {
                if (!name.SequenceEqual("created"u8))
                {
                    json.Skip();
                }
                else if (!TryParseMailDate(_text.Characters(ref json), out created))
                {
                    JsonScanner.Refuse();
                }
            }
        }

        return created;
    }

    private string[]? Categories(ref JsonScanner json)
    {
        if (json.Null())
        {
            return null;
        }

        var list = _text.Characters(ref json);
        if (list.IsEmpty)
        {
            return null;
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

    private PaperAuthor[] Authors(ref JsonScanner json)
    {
        _authors.Clear();
        json.List();
        while (json.Entry())
        {
            Author(ref json);
        }

        return [.. _authors];
    }

    private void Author(ref JsonScanner json)
    {
        string family = "", given = "", suffix = "";
        var plain = true;
        List<string>? notes = null;
        json.List();
        for (var part = 0; json.Entry(); part++)
        {
            var text = Part(ref json, ref plain);
            switch (part)
            {
                case 0:
                    family = text;
                    break;
                case 1:
                    given = text;
                    break;
                case 2:
                    suffix = text;
                    break;
                default:
                    (notes ??= []).Add(Core.Text.LatexText.Decode(text));
                    break;
            }
        }

        if (!plain || notes is not null || suffix.Length > 0 || family.Length == 0 || given.Length == 0)
        {
            ArxivAuthors.Add(given, family, suffix, notes, _authors);
            return;
        }

        _authors.Add(new PaperAuthor
        {
            Position = _authors.Count,
            Name = string.Concat(given, " ", family),
            Given = given,
            Family = family,
        });
    }

    // Collapsed when it is plain, else as printed.
    private string Part(ref JsonScanner json, ref bool plain)
    {
        if (json.Null())
        {
            return "";
        }

        var text = _text.Characters(ref json);
        if (JsonText.HasLatex(text) || text.ContainsAny('(', ')'))
        {
            plain = false;
            return new string(text);
        }

        return JsonText.Collapse(text);
    }
}
