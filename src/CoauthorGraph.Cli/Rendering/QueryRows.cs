using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
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
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

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
                terminal.Output.Write((Count == 1 ? "" : ",\n ") + Line(_fields, row));
                break;
            case OutputFormat.Jsonl:
                terminal.Output.WriteLine(Line(_fields, row));
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
            table.AddRow(row.Select(static value => new Text(Text(value))));
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
        _ => Json(json => WriteValue(json, value)),
    };

    private static string Line(IReadOnlyList<string> fields, object?[] row) => Json(json =>
    {
        json.WriteStartObject();
        for (var i = 0; i < fields.Count; i++)
        {
            if (row[i] is not null)
            {
                json.WritePropertyName(fields[i]);
                WriteValue(json, row[i]);
            }
        }

        json.WriteEndObject();
    });

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            write(json);
        }

        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case long whole:
                json.WriteNumberValue(whole);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case NodeValue node:
                WriteElement(json, node.ElementId, "labels", node.Labels, node.Properties);
                break;
            case RelationshipValue edge:
                WriteElement(json, edge.ElementId, "type", edge.Type, edge.Properties);
                break;
            case PathValue path:
                WriteValue(json, path.Elements);
                break;
            case IReadOnlyDictionary<string, object?> map:
                json.WriteStartObject();
                WriteFields(json, map);
                json.WriteEndObject();
                break;
            case IEnumerable<object?> list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    WriteValue(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void WriteElement(
        Utf8JsonWriter json, string id, string kindName, object kind, IReadOnlyDictionary<string, object?> properties)
    {
        json.WriteStartObject();
        json.WriteString("elementId", id);
        json.WritePropertyName(kindName);
        WriteValue(json, kind);
        json.WriteStartObject("properties");
        WriteFields(json, properties);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> map)
    {
        foreach (var (name, value) in map)
        {
            json.WritePropertyName(name);
            WriteValue(json, value);
        }
    }
}
