using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Text;
using CoauthorGraph.Readers.Xml;

namespace CoauthorGraph.Readers.Pica;

/// <summary>
/// A PICA+ record as a paper (GBV, "K10plus Format-Dokumentation"): 003@ 0 (key), 021A a d (title and what follows it;
/// an at sign stands where sorting begins), 028A, 028B, 028C (people: a family, d given, c particle, P one name) and
/// 029A, 029F (organisations), both unless their role (B, 4) is another, 011@ a, else 031A j (year), 039B t (venue),
/// 004V 0 (DOI), 017C u (address), 047I a (abstract), 041A, 044A, 044K a (keywords).
/// </summary>
internal static class PicaPaper
{
    public static PaperRecord Of(XmlElement record, RecordSource source)
    {
        var fields = record.All("datafield").ToLookup(static field => field.Attribute("tag") ?? "");
        var title = Title(fields["021A"].FirstOrDefault());
        var authors = Authors(record);
        EmptyRecord.Refuse(title, authors);
        var key = First(fields["003@"], '0') is { } number ? "ppn:" + number : null;
        var url = First(fields["017C"], 'u');
        var doi = Identifiers.Doi(First(fields["004V"], '0')) ?? Identifiers.Doi(url);
        var date = Date(First(fields["011@"], 'a')) is { Year: > 0 } year ? year : Date(First(fields["031A"], 'j'));
        return new PaperRecord
        {
            Id = PaperId.Of(doi, null, key, title, authors, date.Year),
            Title = title,
            Abstract = First(fields["047I"], 'a'),
            Date = date,
            Year = date.Year,
            Keywords = [.. fields["041A"].Concat(fields["044A"]).Concat(fields["044K"])
                .SelectMany(static field => Subs(field, 'a')).Distinct(StringComparer.Ordinal)],
            Venue = First(fields["039B"], 't'),
            Doi = doi,
            Url = url,
            Authors = authors,
            OtherIds = key is null ? [] : [key],
            Source = source,
        };
    }

    private static List<PaperAuthor> Authors(XmlElement record)
    {
        var authors = new List<PaperAuthor>();
        foreach (var field in record.All("datafield"))
        {
            var author = field.Attribute("tag") switch
            {
                "028A" or "028B" when IsAuthor(field, unsaid: true) => Person(field, authors.Count),
                "028C" when IsAuthor(field, unsaid: false) => Person(field, authors.Count),
                "029A" when IsAuthor(field, unsaid: true) => Mentions.Group(Sub(field, 'a'), authors.Count),
                "029F" when IsAuthor(field, unsaid: false) => Mentions.Group(Sub(field, 'a'), authors.Count),
                _ => null,
            };
            if (author is not null)
            {
                authors.Add(author);
            }
        }

        return authors;
    }

    private static PaperAuthor? Person(XmlElement field, int position) => Sub(field, 'a') is { } family
        ? Mentions.Parts(Sub(field, 'd'), $"{Sub(field, 'c')} {family}", null, position)
        : Mentions.Printed(Sub(field, 'P') ?? Sub(field, '8'), position);

    // "Verfasser", "VerfasserIn", "aut"; "Hrsg.", "HerausgeberIn", "edt" and the like are no authors.
    private static bool IsAuthor(XmlElement field, bool unsaid)
    {
        var roles = Subs(field, 'B').Concat(Subs(field, '4')).ToList();
        return roles.Count == 0 ? unsaid : roles.Exists(static role =>
            role is "aut" or "cre" || role.Contains("verf", StringComparison.OrdinalIgnoreCase)
            || role.Contains("author", StringComparison.OrdinalIgnoreCase));
    }

    private static string Title(XmlElement? field)
    {
        var main = field is null ? null : Sub(field, 'a');
        var sort = main?.IndexOf('@', StringComparison.Ordinal) ?? -1;
        main = sort == 0 || (sort > 0 && main![sort - 1] == ' ') ? main!.Remove(sort, 1) : main;
        return (main, field is null ? null : Sub(field, 'd')) switch
        {
            (null, var rest) => rest ?? "",
            (_, null) => main,
            (_, var rest) => $"{main}: {rest}",
        };
    }

    private static PartialDate Date(string? text) => Dates.Parse(text?.Trim('[', ']', '©', 'c', '.', ' '));

    private static string? First(IEnumerable<XmlElement> fields, char code) =>
        fields.Select(field => Sub(field, code)).FirstOrDefault(static text => text is not null);

    private static string? Sub(XmlElement field, char code) => Subs(field, code).FirstOrDefault();

    private static IEnumerable<string> Subs(XmlElement field, char code) => field.All("subfield")
        .Where(sub => sub.Attribute("code") is [var given] && given == code)
        .Select(static sub => sub.Plain)
        .Where(static text => text.Length > 0);
}
