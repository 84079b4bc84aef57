using CoauthorGraph.Core.Text;
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

    /// <summary>A whole table for people, whose texts no spreadsheet computes.</summary>
    public static void Write(ExportTable table, TextWriter csv, CancellationToken cancellationToken)
    {
        WriteHeader(table, csv);
        WriteRows(table, csv, static text => Quoted(SpreadsheetText.Escape(OneLine(text))), cancellationToken);
    }

    /// <summary>The rows for a program, which takes texts as they are; an empty one is quoted, so that it is not a
    /// missing one.</summary>
    public static void WriteRows(ExportTable table, TextWriter csv, CancellationToken cancellationToken) =>
        WriteRows(table, csv, static text => text.Length == 0 ? "\"\"" : Quoted(OneLine(text)), cancellationToken);

    public static void WriteHeader(ExportTable table, TextWriter csv) =>
        csv.WriteLine(string.Join(',', table.Columns.Select(static column => column.Name)));

    private static void WriteRows(
        ExportTable table, TextWriter csv, Func<string, string> field, CancellationToken cancellationToken)
    {
        foreach (var piece in table.Pieces(4096, cancellationToken))
        {
            foreach (var row in piece)
            {
                WriteRow(table, csv, row, field);
            }
        }
    }

    private static void WriteRow(ExportTable table, TextWriter csv, int row, Func<string, string> field)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (i > 0)
            {
                csv.Write(',');
            }

            WriteField(csv, table.Columns[i], row, field);
        }

        csv.WriteLine();
    }

    private static void WriteField(TextWriter csv, TableColumn column, int row, Func<string, string> field)
    {
        switch (column.Kind)
        {
            case ColumnKind.Text when column.TextAt(row) is { } text:
                csv.Write(field(text));
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
    private static string OneLine(string text) => text.Contains(ListSeparator, StringComparison.Ordinal)
        ? string.Join(ListSeparator, text.Split(ListSeparator).Select(PlainText.OneLine))
        : PlainText.OneLine(text);

    private static string Quoted(string line)
    {
        var quote = line.AsSpan().ContainsAny(",\"") || line.StartsWith(' ') || line.EndsWith(' ');
        return quote ? "\"" + line.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : line;
    }
}
