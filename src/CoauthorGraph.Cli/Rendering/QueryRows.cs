using System.Globalization;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Core.Values;
using Spectre.Console;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>
/// Rows whose columns are known only when they come, in the format asked for. They are written as they come and not
/// kept, but for a table, whose columns take their width from all of them.
/// </summary>
internal sealed class QueryRows(Terminal terminal, OutputFormat format, bool byteOrderMark)
{
    private readonly List<object?[]> _ofTable = [];
    private IReadOnlyList<string> _fields = [];

    /// <summary>Number of rows so far.</summary>
    public long Count { get; private set; }

    /// <summary>Says what the columns are called, before the first row.</summary>
    public void Begin(IReadOnlyList<string> fields) => _fields = fields;

    /// <summary>Takes a row.</summary>
    public void Add(object?[] row)
    {
        if (Count++ == 0)
        {
            WriteHead();
        }

        switch (format)
        {
            case OutputFormat.Csv:
                terminal.Output.WriteLine(string.Join(',', row.Select(Cell)));
                break;
            case OutputFormat.Json:
                terminal.Output.Write((Count == 1 ? "" : ",\n ") + QueryJson.OfRow(_fields, row));
                break;
            case OutputFormat.Jsonl:
                terminal.Output.WriteLine(QueryJson.OfRow(_fields, row));
                break;
            default:
                _ofTable.Add(row);
                break;
        }
    }

    /// <summary>Writes what stands after the last row.</summary>
    public void End()
    {
        if (Count == 0)
        {
            WriteHead();
        }

        if (format == OutputFormat.Json)
        {
            terminal.Output.WriteLine("]");
        }
        else if (format == OutputFormat.Table)
        {
            WriteTable(terminal, _fields, _ofTable);
        }
    }

    private void WriteHead()
    {
        if (format == OutputFormat.Csv)
        {
            terminal.Output.WriteLine(
                (byteOrderMark ? CsvCell.ByteOrderMark : "") + string.Join(',', _fields.Select(CsvCell.ForPeople)));
        }
        else if (format == OutputFormat.Json)
        {
            terminal.Output.Write("[");
        }
    }

    private static void WriteTable(
        Terminal terminal, IReadOnlyList<string> fields, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count == 0)
        {
            terminal.Output.WriteLine("No rows.");
            return;
        }

        var table = new Table().Border(TableBorder.Simple);
        for (var i = 0; i < fields.Count; i++)
        {
            var column = new TableColumn(Markup.Escape(fields[i]));
            var at = i;
            table.AddColumn(rows.All(row => row[at] is null or long or double) ? column.RightAligned() : column);
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(static value => new Text(CypherNotation.Of(value) ?? Text(value))));
        }

        TableRows.Show(terminal, table);
    }

    private static string Cell(object? value) =>
        ResultFields.IsNumber(value) ? Text(value) : CsvCell.ForPeople(Text(value));

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        long whole => whole.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        TemporalValue or PointValue => value.ToString()!,
        IEnumerable<object?> list => string.Join("; ", list.Select(Text)),
        _ => QueryJson.Of(value),
    };
}
