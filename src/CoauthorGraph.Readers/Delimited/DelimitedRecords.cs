using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Delimited;

/// <summary>
/// Runs a format of delimited text with a header line. A row that cannot be read costs what may belong to it and no
/// more.
/// </summary>
internal static class DelimitedRecords
{
    private const int LongestLine = 1 << 24;

    /// <summary>Streams the items of a file. How rows are read is chosen by the first of them; the map throws <see
    /// cref="FormatException"/> for a row that is no record.</summary>
    public static IEnumerable<ReadItem> Read(
        Stream content, ReadContext context, string format, TableLayout layout,
        Func<IReadOnlyList<DelimitedRow>, Func<DelimitedRow, RecordSource, PaperRecord>> mapOf,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var lines = new PendingLines(new LineSource(content, LongestLine));
        var rows = new TableRows(lines, layout);
        var items = Sampled.Read(
            rows.Rows(cancellationToken),
            static row => row.Text.Length,
            sample =>
            {
                var map = mapOf([.. sample.Where(static row => row.Fields is not null)
                    .Select(row => new DelimitedRow(rows.Columns, row.Fields!))]);
                long ordinal = 0;
                return row => Item(
                    row, rows.Columns, new RecordSource(context.FileName, format, ordinal++, row.Line), map);
            });
        foreach (var item in items)
        {
            yield return item;
        }
    }

    private static ReadItem Item(
        TableRow row, IReadOnlyDictionary<string, int> columns, RecordSource source,
        Func<DelimitedRow, RecordSource, PaperRecord> map)
    {
        if (row.Fields is null)
        {
            return Issues.Rejected(
                source, "bad-row",
                $"The row cannot be cut into the {columns.Count} cells that the header has: a stray quote or "
                    + "delimiter stands in it; reading goes on at the next row that is certain.",
                row.Text);
        }

        try
        {
            return map(new DelimitedRow(columns, row.Fields), source);
        }
        catch (FormatException failure)
        {
            return Issues.Rejected(
                source, "bad-record", $"This is no {source.Format} record: {failure.Message}.", row.Text);
        }
    }
}
