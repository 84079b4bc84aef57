using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Tables;

/// <summary>
/// Writes tables as CSV (RFC 4180, with line feeds): text quoted when it must be, every record on one line.
/// </summary>
internal static class CsvTableWriter
{
    /// <summary>
    /// The character between the values of a list where a format has lists: the unit separator, U+001F.
    /// </summary>
    public const char ListSeparator = '\u001F';

    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="csv">Where to.</param>
    /// <param name="header">Whether the names of the columns come first.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="marksEmpty">Whether an empty text is quoted, so that it is not a missing one.</param>
    public static void Write(
        ExportTable table, TextWriter csv, bool header, CancellationToken cancellationToken, bool marksEmpty = false)
    {
        if (header)
        {
            WriteHeader(table, csv);
        }

        foreach (var piece in table.Pieces(4096, cancellationToken))
        {
            foreach (var row in piece)
            {
                WriteRow(table, csv, row, marksEmpty);
            }
        }
    }

    public static void WriteHeader(ExportTable table, TextWriter csv) =>
        csv.WriteLine(string.Join(',', table.Columns.Select(static column => column.Name)));

    private static void WriteRow(ExportTable table, TextWriter csv, int row, bool marksEmpty)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (i > 0)
            {
                csv.Write(',');
            }

            WriteField(csv, table.Columns[i], row, marksEmpty);
        }

        csv.WriteLine();
    }

    private static void WriteField(TextWriter csv, TableColumn column, int row, bool marksEmpty)
    {
        switch (column.Kind)
        {
            case ColumnKind.Text when column.TextAt(row) is { } text:
                csv.Write(marksEmpty && text.Length == 0 ? "\"\"" : Quoted(text));
                break;
            case ColumnKind.Integer when column.IntegerAt(row) is { } number:
                csv.Write(InvariantText.Of(number));
                break;
            case ColumnKind.Real:
                csv.Write(InvariantText.Of(column.RealAt(row)));
                break;
            case ColumnKind.Truth when column.TruthAt(row) is { } truth:
                csv.Write(truth ? "true" : "false");
                break;
            default:
                break;
        }
    }

    /// <summary>
    /// Controls become blanks, but for the separator of lists, so that no reader has to know about records of several
    /// lines.
    /// </summary>
    private static string Quoted(string text)
    {
        var line = text.Contains(ListSeparator, StringComparison.Ordinal)
            ? string.Join(ListSeparator, text.Split(ListSeparator).Select(PlainText.OneLine))
            : PlainText.OneLine(text);
        var quote = line.AsSpan().ContainsAny(",\"") || line.StartsWith(' ') || line.EndsWith(' ');
        return quote ? "\"" + line.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : line;
    }
}
