using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Delimited;
using CoauthorGraph.Readers.Latex;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Csv;

/// <summary>A row of a table as a paper.</summary>
internal static class CsvPaper
{
    public static PaperRecord Of(DelimitedRow row, CsvColumns columns, CsvAuthors lists, RecordSource source)
    {
        var title = LatexText.DecodeCommands(columns.Text(row, "title") ?? "");
        var authors = lists.Of(row);
        EmptyRecord.Refuse(title, authors.Authors);
        var doi = Identifiers.Doi(columns.Text(row, "doi"));
        var arxiv = Identifiers.Arxiv(columns.Text(row, "arxivId"));
        var pmid = columns.Text(row, "pmid") is { } number && number.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
            ? "pmid:" + number : null;
        var key = columns.Text(row, "id") ?? pmid;
        var day = Dates.Parse(columns.Text(row, "date"));
        var year = Dates.Parse(columns.Text(row, "year"));
        var venue = Placeholders.Without(columns.Text(row, "venue"));
        var date = day.Year > 0 ? day : year.Year > 0 ? year : InVenue(ref venue);
        return new PaperRecord
        {
            Id = PaperId.Of(doi, arxiv, key, title, authors.Authors, date.Year),
            Title = title,
            Abstract = columns.Text(row, "abstract"),
            Date = date,
            Year = date.Year,
            Categories = CsvColumns.List(columns.Text(row, "categories")),
            Keywords = CsvColumns.List(columns.Text(row, "keywords")),
            Venue = venue,
            Doi = doi,
            ArxivId = arxiv,
            Url = columns.Text(row, "url"),
            Authors = authors.Authors,
            AuthorsTruncated = authors.Truncated,
            Affiliations = authors.Affiliations,
            OtherIds = pmid is null ? [] : [pmid],
            Source = source,
        };
    }

    // Embase has the year in its source alone: "Cancer (2004) 102:2 (65-71)".
    private static PartialDate InVenue(ref string? venue)
    {
        var open = venue?.IndexOf(" (", StringComparison.Ordinal) ?? -1;
        if (open < 1 || venue!.Length < open + 7 || venue[open + 6] != ')'
            || Dates.Parse(venue[(open + 2)..(open + 6)]) is not { Year: > 0 } date)
        {
            return default;
        }

        venue = venue[..open];
        return date;
    }
}
