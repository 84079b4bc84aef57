using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Delimited;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Scopus;

/// <summary>
/// Reads Scopus CSV exports (Elsevier, "Scopus: Access and use Support Center, What is the CSV export"), of before and
/// after 2023. Fields: <c>Title, Authors, Author full names, Author(s) ID, Authors with affiliations, Affiliations</c>
/// (<see cref="ScopusAuthors"/>), <c>Year, Source title</c> or <c>Conference name</c> (venue), <c>DOI, Link, Abstract,
/// Author Keywords, Index Keywords, PubMed ID, EID</c>.
/// </summary>
public sealed class ScopusReader : IDetectableReader
{
    /// <inheritdoc/>
    public string Format => "scopus";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var fields = new List<string>();
        return HeadLines.Of(head) is [var header, ..]
            && DelimitedLine.Split(header, ',', fields) == DelimitedLine.Ending.Whole
            && fields.Contains("Authors") && fields.Contains("Source title")
            && (fields.Contains("EID") || fields.Contains("Cited by") || fields.Contains("Art. No."));
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken) =>
        DelimitedRecords.Read(content, context, Format, ',', Paper, cancellationToken);

    private static PaperRecord Paper(DelimitedRow row, RecordSource source)
    {
        var title = row["Title"] ?? "";
        var (authors, affiliations) = ScopusAuthors.Of(row);
        EmptyRecord.Refuse(title, authors);
        var doi = Identifiers.Doi(row["DOI"]);
        var key = row["EID"] is { } eid ? "scopus:" + eid : null;
        _ = int.TryParse(row["Year"], out var year);
        var date = Dates.Of(year, null, null);
        List<string> others = key is null ? [] : [key];
        if (row["PubMed ID"] is { } pmid)
        {
            others.Add("pmid:" + pmid);
        }

        return new PaperRecord
        {
            Id = PaperId.Of(doi, null, key, title, authors, date.Year),
            Title = title,
            Abstract = row["Abstract"] is { } text && text != "[No abstract available]" ? text : null,
            Date = date,
            Year = date.Year,
            Keywords = [.. (row["Author Keywords"] ?? "").Split(';').Concat((row["Index Keywords"] ?? "").Split(';'))
                .Select(static word => word.Trim()).Where(static word => word.Length > 0)
                .Distinct(StringComparer.Ordinal)],
            Venue = row["Source title", "Conference name"],
            Doi = doi,
            Url = row["Link"],
            Authors = authors,
            Affiliations = affiliations,
            OtherIds = others,
            Source = source,
        };
    }
}
