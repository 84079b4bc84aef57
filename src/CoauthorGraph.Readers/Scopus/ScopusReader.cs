using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.AuthorLists;
using CoauthorGraph.Readers.Compression;
using CoauthorGraph.Readers.Delimited;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Scopus;

/// <summary>
/// Reads Scopus CSV exports (Elsevier, "Scopus: Access and use Support Center, What is the CSV export"), of before and
/// after 2023. Fields: <c>Title, Authors, Author full names, Author(s) ID, Authors with affiliations, Affiliations</c>
/// (<see cref="ScopusAuthors"/>), <c>Year, Source title</c> or <c>Conference name</c> (venue), <c>DOI, Link, Abstract,
/// Author Keywords, Index Keywords, PubMed ID, EID, References</c> (those with a DOI), <c>Funding Details</c>.
/// </summary>
public sealed class ScopusReader : IDetectableReader
{
    /// <inheritdoc/>
    public string Format => "scopus";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head) => TableLayout.Find(HeadLines.Of(head), Worth) is not null;

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken)
    {
        var peek = new PeekStream(content);
        var lines = HeadLines.OfText(peek.Peek(1 << 14), TableLayout.MostLines);
        var layout = TableLayout.Find(lines, Worth) ?? TableLayout.Guess(lines) ?? new TableLayout(',', 0, []);
        return DelimitedRecords.Read(
            peek, context, Format, layout,
            static sample =>
            {
                var style = AuthorListSample.StyleOf(sample.Select(static row => row["Authors"]), oneByOne: false);
                return (row, source) => Paper(row, style, source);
            },
            cancellationToken);
    }

    private static int Worth(IReadOnlyList<string> names) =>
        Has(names, "Authors") && Has(names, "Source title")
            && (Has(names, "EID") || Has(names, "Cited by") || Has(names, "Art. No.")) ? 1 : 0;

    private static bool Has(IReadOnlyList<string> names, string name)
    {
        foreach (var known in names)
        {
            if (known.AsSpan().Trim(" \uFEFF").SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    private static PaperRecord Paper(DelimitedRow row, AuthorListStyle style, RecordSource source)
    {
        var title = row["Title"] ?? "";
        var (authors, affiliations, truncated) = ScopusAuthors.Of(row, style);
        EmptyRecord.Refuse(title, authors);
        var doi = Identifiers.Doi(row["DOI"]);
        var key = row["EID"] is { } eid ? "scopus:" + eid : null;
        var date = Dates.Parse(row["Year"]);
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
            AuthorsTruncated = truncated,
            Affiliations = affiliations,
            OtherIds = others,
            References = References(row["References"]),
            Grants = Funding.InBrackets(row["Funding Details"], '(', ')'),
            Source = source,
        };
    }

    private static string[] References(string? text)
    {
        var references = new ReferenceList();
        references.AddDois(text);
        return references.Take();
    }
}
