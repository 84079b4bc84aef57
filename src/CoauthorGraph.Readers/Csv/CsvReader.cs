using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Compression;
using CoauthorGraph.Readers.Delimited;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Csv;

/// <summary>
/// Reads tables with a header line (RFC 4180; commas, semicolons or tabs). Which column is what follows from its name,
/// in the words that IEEE Xplore, Springer, Google Scholar, Zotero and the like use (<see cref="CsvColumns"/>), or from
/// <c>--columns title=…,authors=…</c>. Lists of authors are cut by <see cref="CsvAuthors"/>.
/// </summary>
public sealed class CsvReader : IDetectableReader
{
    /// <inheritdoc/>
    public string Format => "csv";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var fields = new List<string>();
        return HeadLines.Of(head) is [var header, ..]
            && DelimitedLine.Split(header, Delimiter(header), fields) == DelimitedLine.Ending.Whole
            && fields.Count > 1 && CsvColumns.IsHeader(fields);
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var peek = new PeekStream(content);
        var head = peek.Peek(1 << 16).TrimStart("\uFEFF \r\n"u8);
        var end = head.IndexOfAny((byte)'\n', (byte)'\r');
        var header = System.Text.Encoding.UTF8.GetString(end < 0 ? head : head[..end]);
        var columns = CsvColumns.Of(context.Options.Columns);
        return DelimitedRecords.Read(
            peek, context, Format, Delimiter(header), (row, source) => Paper(row, columns, source), cancellationToken);
    }

    private static char Delimiter(string header) =>
        new[] { '\t', ';', ',' }.MaxBy(delimiter => header.Count(c => c == delimiter));

    private static PaperRecord Paper(DelimitedRow row, CsvColumns columns, RecordSource source)
    {
        var title = columns.Text(row, "title") ?? "";
        var authors = CsvAuthors.Of(
            columns.Text(row, "authors"), columns.Text(row, "affiliations"), row["Item Title"] is not null);
        EmptyRecord.Refuse(title, authors.Authors);
        var doi = Identifiers.Doi(columns.Text(row, "doi"));
        var arxiv = Identifiers.Arxiv(columns.Text(row, "arxivId"));
        var key = columns.Text(row, "id");
        var date = Dates.Parse(columns.Text(row, "date")) is { Year: > 0 } day ? day
            : Dates.Parse(columns.Text(row, "year"));
        return new PaperRecord
        {
            Id = PaperId.Of(doi, arxiv, key, title, authors.Authors, date.Year),
            Title = title,
            Abstract = columns.Text(row, "abstract"),
            Date = date,
            Year = date.Year,
            Categories = CsvColumns.List(columns.Text(row, "categories")),
            Keywords = CsvColumns.List(columns.Text(row, "keywords")),
            Venue = columns.Text(row, "venue"),
            Doi = doi,
            ArxivId = arxiv,
            Url = columns.Text(row, "url"),
            Authors = authors.Authors,
            AuthorsTruncated = authors.Truncated,
            Affiliations = authors.Affiliations,
            Source = source,
        };
    }
}
