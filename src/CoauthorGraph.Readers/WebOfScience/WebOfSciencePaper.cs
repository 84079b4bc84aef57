using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.AuthorLists;
using CoauthorGraph.Readers.Tagged;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.WebOfScience;

/// <summary>
/// A Web of Science record as a paper: <c>TI, AF</c> or <c>AU, CA</c> (group), <c>SO</c> (venue), <c>AB, DE</c> and
/// <c>ID</c> (keywords), <c>WC</c> (categories), <c>PY, PD</c> or <c>EA</c> (date), <c>DI</c> (DOI), <c>UT, PM</c>
/// (ids), <c>C1</c> (addresses, with the names they belong to in brackets), <c>OI</c> (ORCIDs), <c>RI</c> (researcher
/// ids), <c>CR</c> (references with a DOI), <c>FU</c> (grants).
/// </summary>
internal static class WebOfSciencePaper
{
    public static PaperRecord Of(TaggedRecord record, AuthorListStyle style, RecordSource source)
    {
        var title = record.Text("TI") ?? "";
        var (list, affiliations) = WebOfScienceAuthors.Of(record, style);
        var authors = list.Authors;
        EmptyRecord.Refuse(title, authors);
        var doi = Identifiers.Doi(record.Text("DI"));
        var key = record.Text("UT") is { } ut ? "wos:" + ut[(ut.IndexOf(':', StringComparison.Ordinal) + 1)..] : null;
        var date = Date(record);
        List<string> others = key is null ? [] : [key];
        if (record.Text("PM") is { } pmid)
        {
            others.Add("pmid:" + pmid);
        }

        return new PaperRecord
        {
            Id = PaperId.Of(doi, null, key, title, authors, date.Year),
            Title = title,
            Abstract = record.Text("AB"),
            Date = date,
            Year = date.Year,
            Categories = Entries(record.Text("WC")),
            Keywords = [.. Entries(record.Text("DE")).Concat(Entries(record.Text("ID")))
                .Distinct(StringComparer.Ordinal)],
            Venue = record.Text("SO"),
            Doi = doi,
            Authors = authors,
            AuthorsTruncated = list.Truncated,
            Affiliations = affiliations,
            OtherIds = others,
            References = References(record),
            Grants = Funding.InBrackets(record.Text("FU"), '[', ']'),
            Source = source,
        };
    }

    // "Zadeh LA, 1965, INFORM CONTROL, V8, P338, DOI 10.1016/S0019-9958(65)90241-X"
    private static string[] References(TaggedRecord record)
    {
        var references = new ReferenceList();
        foreach (var cited in record.Lines("CR"))
        {
            if (cited.IndexOf("DOI ", StringComparison.Ordinal) is >= 0 and var at)
            {
                references.AddDois(cited.AsSpan(at));
            }
        }

        return references.Take();
    }

    // Early access has EA and no year of an issue.
    private static PartialDate Date(TaggedRecord record)
    {
        var year = Dates.Parse(record.Text("PY")).Year;
        if (year == 0)
        {
            return Dates.Parse(record.Text("EA", "EY"));
        }

        var day = (record.Text("PD") ?? "").Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return Dates.Of(year, day.Length > 0 ? day[0] : null, day.Length > 1 ? day[1] : null);
    }

    private static string[] Entries(string? list) =>
        TextFolding.CollapseSpace(list ?? "").Split(
            ';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
