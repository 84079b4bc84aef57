using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Tagged;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Medline;

/// <summary>
/// What Ovid makes of MEDLINE's records and those of its other databases: each begins with its number (<c>&lt;12.
/// &gt;</c>) and has tags of two letters (<c>TI, AU, SO, YR, AB, DI</c> or <c>DO</c>) or labels on lines of their own
/// with the values indented below (<c>Title, Author, Source</c>).
/// </summary>
internal static partial class OvidRecords
{
    private const string Number = "<>";
    private const int MostLines = 40;

    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789. ");
    private static readonly SearchValues<char> LabelSigns =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz /()-&");

    /// <summary>How the lines look.</summary>
    public static readonly TaggedDialect Dialect = new("medline", "", Number, [], Split);

    private static readonly FrozenDictionary<string, string> Labels = new Dictionary<string, string>
    {
        ["Title"] = "TI",
        ["Author"] = "AU",
        ["Authors"] = "AU",
        ["Authors Full Name"] = "AU",
        ["Source"] = "SO",
        ["Abstract"] = "AB",
        ["Year of Publication"] = "YR",
        ["Publication Year"] = "YR",
        ["Date of Publication"] = "DP",
        ["Publication Date"] = "DP",
        ["DOI Number"] = "DO",
        ["DOI"] = "DO",
        ["Digital Object Identifier"] = "DO",
        ["Institution"] = "IN",
        ["Journal Name"] = "JN",
        ["Publishing Model"] = "--",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file begins as Ovid's do.</summary>
    public static bool Recognizes(List<string> lines) =>
        lines.Count > 2 && Split(lines[0]).Tag == Number
        && lines.Take(MostLines).Any(static line => Split(line).Tag is "VN" or "TI" or "AU");

    /// <summary>The paper of a record.</summary>
    public static PaperRecord Paper(TaggedRecord record, RecordSource source)
    {
        var title = Kinds().Replace(record.Text("TI") ?? "", "");
        title = title is ['[', .., ']'] && title.LastIndexOf('[') == 0 ? title[1..^1] : title;
        var list = OvidAuthors.Of(record.Values("AU"));
        EmptyRecord.Refuse(title, list.Authors);
        var doi = record.First(Identifiers.Doi, "DI", "DO");
        var printed = record.Text("SO") ?? "";
        var date = Dates.Parse(record.Text("DP", "YR")) is { Year: > 0 } given ? given
            : Dates.Parse(Years().Matches(printed).LastOrDefault()?.Value);
        return new PaperRecord
        {
            Id = PaperId.Of(doi, null, null, title, list.Authors, date.Year),
            Title = title,
            Abstract = record.Text("AB"),
            Date = date,
            Year = date.Year,
            Venue = record.Text("JN") ?? Venue(printed),
            Doi = doi,
            Authors = list.Authors,
            AuthorsTruncated = list.Truncated,
            Affiliations = Mentions.Affiliations(record.Lines("IN").Select(Place)),
            Source = source,
        };
    }

    private static TaggedLine Split(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart("\uFEFF ");
        if (text is ['<', >= '0' and <= '9', ..] && !text.TrimEnd()[1..^1].ContainsAnyExcept(NumberSigns)
            && text.TrimEnd()[^1] == '>')
        {
            return TaggedLine.Of(Number, []);
        }

        if (text.Length > 3 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterOrDigit(text[1])
            && text[2..].TrimStart(' ') is ['-', ..] and var behind && text.Length - behind.Length is 3 or 4
            && !char.IsAsciiLetterLower(text[1]))
        {
            return TaggedLine.Of(text[..2], behind[1..]);
        }

        // A label stands at the start of its line, and what it holds does not.
        return text.Length == 0 || text.Length < line.TrimStart('\uFEFF').Length || !char.IsAsciiLetterUpper(text[0])
            || text.TrimEnd().ContainsAnyExcept(LabelSigns)
            ? new TaggedLine(null, line)
            : TaggedLine.Of(Labels.GetValueOrDefault(text.Trim().ToString(), "--"), []);
    }

    // "Journal of Rivers. 12(3):4-9, 2010.", "Journal of Rivers June 2015;58(6):688".
    private static string? Venue(string source)
    {
        var end = source.AsSpan().IndexOfAnyInRange('0', '9');
        var name = (end < 0 ? source : source[..end]).Trim(' ', '.', ',', ';', ':', '(');
        for (var space = name.LastIndexOf(' '); space > 0; space = name.LastIndexOf(' '))
        {
            var last = name[(space + 1)..];
            if (MonthNames.Find(last.Split('/')[0]) == 0 && last is not ("Vol" or "Vol." or "Winter" or "Spring"
                or "Summer" or "Fall" or "Autumn"))
            {
                break;
            }

            name = name[..space].TrimEnd(' ', '.', ',', ';');
        }

        return name.Length == 0 ? null : name;
    }

    // "(1)Reed College", "Quill, Ada: Reed College".
    private static string Place(string line)
    {
        var place = line is ['(', >= '0' and <= '9', ..] && line.IndexOf(')', StringComparison.Ordinal) is var close
            && close > 0 ? line[(close + 1)..] : line;
        var colon = place.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && place.AsSpan(0, colon).Contains(',') ? place[(colon + 2)..] : place;
    }

    // What kind of a text it is, behind its title.
    [GeneratedRegex(@"(?<=[\p{L}\p{P}0-9])\s*\[[A-Z][A-Za-z ,&/-]{2,40}\]\.?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Kinds();

    [GeneratedRegex(@"(?<![0-9(:–-])(?:1[5-9]|20)[0-9]{2}(?![0-9–-])", RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
