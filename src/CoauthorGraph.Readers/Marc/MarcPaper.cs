using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.Latex;
using CoauthorGraph.Readers.Text;
using CoauthorGraph.Readers.Xml;

namespace CoauthorGraph.Readers.Marc;

/// <summary>
/// A MARC record as a paper: 001 (key), 024 with 2=DOI and 037/035 with 9=arXiv (ids; 037 c is the category), 100 and
/// 700 (<see cref="MarcAuthors"/>), 245 a b n p (title), 260/264/269 c, else 773 y, else 008 (date), 520 a (abstract),
/// 650 a and 653 a (keywords), 695 a (INSPIRE's), 773 p or t (venue), 856 u (address).
/// </summary>
internal static class MarcPaper
{
    private static readonly (string Tag, char Code)[] DateFields =
        [("269", 'c'), ("260", 'c'), ("264", 'c'), ("773", 'y')];

    public static PaperRecord Of(XmlElement record, RecordSource source)
    {
        var title = Title(record);
        var authors = MarcAuthors.Of(record);
        EmptyRecord.Refuse(title, authors);
        var key = record.All("controlfield").FirstOrDefault(static field => field.Attribute("tag") == "001")?.Plain;
        var doi = Fields(record, "024")
            .Where(static field => string.Equals(Sub(field, '2'), "doi", StringComparison.OrdinalIgnoreCase))
            .Select(static field => Identifiers.Doi(Sub(field, 'a'))).FirstOrDefault(static id => id is not null);
        var arxivFields = Fields(record, "037").Concat(Fields(record, "035"))
            .Where(static field => string.Equals(Sub(field, '9'), "arXiv", StringComparison.OrdinalIgnoreCase))
            .ToList();
        var arxiv = arxivFields.Select(static field => Identifiers.Arxiv(Sub(field, 'a')))
            .FirstOrDefault(static id => id is not null);
        var date = Date(record);
        return new PaperRecord
        {
            Id = PaperId.Of(doi, arxiv, key is null ? null : "marc:" + key, title, authors, date.Year),
            Title = title,
            Abstract = First(record, "520", 'a'),
            Date = date,
            Year = date.Year,
            Categories = [.. arxivFields.Select(static field => Sub(field, 'c')).OfType<string>().Distinct()],
            Keywords = Keywords(record),
            Venue = First(record, "773", 'p') ?? First(record, "773", 't'),
            Doi = doi,
            ArxivId = arxiv,
            Url = First(record, "856", 'u'),
            Authors = authors,
            OtherIds = key is null ? [] : ["marc:" + key],
            Source = source,
        };
    }

    public static IEnumerable<XmlElement> Fields(XmlElement record, string tag) =>
        record.All("datafield").Where(field => field.Attribute("tag") == tag);

    /// <summary>Text of the first subfield of a code; null when it is missing or empty.</summary>
    public static string? Sub(XmlElement field, char code) => Subs(field, code).FirstOrDefault();

    public static IEnumerable<string> Subs(XmlElement field, char code) => field.All("subfield")
        .Where(sub => sub.Attribute("code") is [var given] && given == code)
        .Select(static sub => sub.Plain)
        .Where(static text => text.Length > 0);

    private static string? First(XmlElement record, string tag, char code) =>
        Fields(record, tag).Select(field => Sub(field, code)).FirstOrDefault(static text => text is not null);

    // Catalogues put ISBD punctuation ( / : ) at the ends of title parts.
    private static string Title(XmlElement record)
    {
        var main = WithoutNonSorting(First(record, "245", 'a'))?.TrimEnd(' ', '/', ':', ';') ?? "";
        var rest = First(record, "245", 'b')?.TrimEnd(' ', '/', ':', ';', '.');
        var part = string.Join(": ", new[] { First(record, "245", 'n'), First(record, "245", 'p') }
            .Select(static text => text?.Trim(' ', '/', ':', ';', '.', ',')).Where(static text => text?.Length > 0));
        main = rest is null ? main : $"{main}: {rest}";
        return TextFolding.CollapseSpace(LatexText.Decode(part.Length == 0 ? main : $"{main.TrimEnd('.')}. {part}"));
    }

    // "Der" in "Der Fluss" is marked as what titles are not sorted by, with controls or doubled brackets.
    private static string? WithoutNonSorting(string? title) => title?.Replace("\u0098", "", StringComparison.Ordinal)
        .Replace("\u009C", "", StringComparison.Ordinal).Replace("<<", "", StringComparison.Ordinal)
        .Replace(">>", "", StringComparison.Ordinal);

    private static PartialDate Date(XmlElement record)
    {
        foreach (var (tag, code) in DateFields)
        {
            var text = First(record, tag, code)?.Trim('[', ']', '.', 'c', '©', 'p', ' ');
            if (Dates.Parse(text) is { Year: > 0 } date)
            {
                return date;
            }
        }

        var fixedField = record.All("controlfield")
            .FirstOrDefault(static field => field.Attribute("tag") == "008")?.Text;
        return fixedField is { Length: > 11 } && PartialDate.TryParse(fixedField.AsSpan(7, 4), out var year)
            ? year : default;
    }

    private static List<string> Keywords(XmlElement record) =>
        [.. Fields(record, "650").Concat(Fields(record, "653")).Concat(Fields(record, "695"))
            .SelectMany(static field => Subs(field, 'a'))
            .Select(static word => word.TrimEnd('.', ' '))
            .Distinct(StringComparer.Ordinal)];
}
