using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.AuthorLists;
using CoauthorGraph.Readers.Compression;
using CoauthorGraph.Readers.Delimited;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Csv;

/// <summary>
/// Reads tables with a header line (RFC 4180; commas, semicolons, tabs or bars), which a remark about the export or
/// <c>sep=;</c> may precede. Which column is what follows from its name, in the words that IEEE Xplore, Springer, The
/// Lens, Dimensions, OpenAlex, PubMed, Google Scholar, Publish or Perish, ProQuest, EBSCO, Cochrane, Zotero, rispy,
/// bibliometrix and the like use (<see cref="CsvColumnNames"/>), or from <c>--columns title=…,authors=…</c>. How
/// lists of authors are written follows from a sample of the column (<see cref="AuthorListSample"/>).
/// </summary>
public sealed class CsvReader : IDetectableReader
{
    private const int HeadLength = 1 << 14;
    private const int MostNamed = 12;

    private static readonly Dictionary<string, string> NoneGiven = [];

    /// <inheritdoc/>
    public string Format => "csv";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head) => Find(HeadLines.Of(head), NoneGiven) is not null;

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var given = CsvColumns.Given(context.Options.Columns);
        var peek = new PeekStream(content);
        var lines = HeadLines.OfText(peek.Peek(HeadLength), TableLayout.MostLines);
        var layout = Find(lines, given) ?? TableLayout.Guess(lines)
            ?? new TableLayout(',', 0, [lines.FirstOrDefault("")]);
        var columns = CsvColumns.Of(layout.Names, given);
        return Items(peek, context, layout, columns, cancellationToken);
    }

    /// <summary>What is said of a table of which no column is known, or null where the file is no table or some
    /// are.</summary>
    internal static string? UnknownTable(ReadOnlySpan<byte> head, string? columns)
    {
        var lines = HeadLines.Of(head);
        return columns is null && TableLayout.Guess(lines) is { } layout && Find(lines, NoneGiven) is null
            ? Unknown(layout.Names) : null;
    }

    private static string Unknown(IReadOnlyList<string> names) =>
        $"of its columns {Named(names)} none is known to hold titles or authors; say which do with "
            + $"--input-format csv --columns \"title={names[0].Trim()},authors={names[^1].Trim()}\"";

    private static string Named(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(MostNamed).Select(static name => $"'{name.Trim()}'"))
            + (names.Count > MostNamed ? $" and {names.Count - MostNamed} more" : "");

    private static TableLayout? Find(List<string> lines, IReadOnlyDictionary<string, string> given) =>
        TableLayout.Find(lines, names => CsvColumns.Worth(names, given));

    private IEnumerable<ReadItem> Items(
        Stream content, ReadContext context, TableLayout layout, CsvColumns columns,
        CancellationToken cancellationToken)
    {
        if (Remark(context, layout, columns) is { } remark)
        {
            yield return remark;
        }

        var isSpringer = layout.Names.Any(static name => CsvColumnNames.Key(name) == "itemtitle");
        var items = DelimitedRecords.Read(
            content, context, Format, layout,
            sample =>
            {
                var authors = new CsvAuthors(columns, sample, isSpringer);
                return (row, source) => CsvPaper.Of(row, columns, authors, source);
            },
            cancellationToken);
        foreach (var item in items)
        {
            yield return item;
        }
    }

    private static RecordIssue? Remark(ReadContext context, TableLayout layout, CsvColumns columns)
    {
        if (columns.Unknown.Count == 0)
        {
            return null;
        }

        var missing = !columns.Has("title") ? "title" : !columns.Has("authors") ? "authors"
            : !columns.Has("year") && !columns.Has("date") ? "year" : null;
        var source = new RecordSource(context.FileName, "csv", 0, layout.LinesBefore + 1);
        var first = columns.Unknown[0];
        return Issues.Remark(
            source, "unknown-columns",
            $"{(missing is null ? "" : $"No column is known to hold the {missing}. ")}Not understood and not used: "
                + $"{Named(columns.Unknown)}; where one holds a field of a paper, say so, as with "
                + $"--columns \"{missing ?? "keywords"}={first}\".",
            string.Join(layout.Delimiter, layout.Names)) with
        { IsOfFile = true };
    }
}
