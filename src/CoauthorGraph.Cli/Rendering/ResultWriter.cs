using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>
/// Writes results to standard output in the format asked for. A result is a record; its public properties, in camelCase
/// and in their order, are the fields. A missing value is left out of JSON and empty in CSV and tables. JSON says of
/// each object what it rests on.
/// </summary>
internal sealed class ResultWriter(Terminal terminal, OutputFormat format, bool byteOrderMark)
{
    private const string OriginField = "origin";

    /// <summary>How results become JSON.</summary>
    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = JsonTypeInfoResolver.Combine(ResultJson.Default, new DefaultJsonTypeInfoResolver()),
    };

    private static readonly JsonSerializerOptions IndentedJson = new(Json) { WriteIndented = true, NewLine = "\n" };
    private string? _originText;

    /// <summary>Whether a person reads the result.</summary>
    public bool IsTable => format == OutputFormat.Table;

    /// <summary>Whether it goes into a spreadsheet.</summary>
    public bool IsCsv => format == OutputFormat.Csv;

    /// <summary>What the results rest on, said in JSON; null for results of no graph.</summary>
    public AnswerOrigin? Origin { get; set; }

    /// <summary>Writes rows: an array, one object a line, CSV, or a table with an optional title.</summary>
    public void WriteRows<T>(
        IEnumerable<T> rows, string? title = null, string? whenEmpty = null, RowChoice? choice = null)
    {
        var output = terminal.Output;
        switch (format)
        {
            case OutputFormat.Json:
                WriteArray(output, rows.Select(row => Node(row, choice)));
                break;
            case OutputFormat.Jsonl:
                foreach (var row in rows)
                {
                    output.WriteLine(Line(row, choice));
                }

                break;
            case OutputFormat.Csv:
                CsvRows.Write(output, rows, Json, byteOrderMark, choice);
                break;
            default:
                TableRows.Write(terminal, rows, Json, title, whenEmpty, choice);
                break;
        }
    }

    /// <summary>Writes one object; where a person reads it, <paramref name="show"/> draws it instead when
    /// given.</summary>
    public void WriteObject<T>(T value, Action<T>? show = null)
    {
        var output = terminal.Output;
        switch (format)
        {
            case OutputFormat.Json:
                output.WriteLine(Node(value, null)!.ToJsonString(IndentedJson));
                break;
            case OutputFormat.Jsonl:
                output.WriteLine(Line(value, null));
                break;
            case OutputFormat.Csv:
                CsvRows.Write(output, [value], Json, byteOrderMark);
                break;
            default:
                if (show is null)
                {
                    TableRows.WriteFields(terminal, value, Json);
                }
                else
                {
                    show(value);
                }

                break;
        }
    }

    // A row at a time, as an array of all would be written: that may be longer than a text can be.
    private static void WriteArray(TextWriter output, IEnumerable<JsonNode?> rows)
    {
        var separator = "[";
        foreach (var row in rows)
        {
            output.Write(separator + "\n  ");
            output.Write(JsonSerializer.Serialize(row, IndentedJson).Replace("\n", "\n  ", StringComparison.Ordinal));
            separator = ",";
        }

        output.WriteLine(separator == "[" ? "[]" : "\n]");
    }

    // Lines are many: the origin is put behind the last field without a tree of the others.
    private string Line<T>(T row, RowChoice? choice)
    {
        if (choice?.Columns is not null)
        {
            return Node(row, choice)!.ToJsonString(Json);
        }

        var line = JsonSerializer.Serialize(row, Json);
        return Origin is null || line is not ['{', .., '}']
            ? line
            : $"{line[..^1]}{(line.Length > 2 ? "," : "")}\"{OriginField}\":{OriginText()}}}";
    }

    private string OriginText() => _originText ??= JsonSerializer.Serialize(Origin, Json);

    private JsonNode? Node<T>(T row, RowChoice? choice)
    {
        var node = JsonSerializer.SerializeToNode(row, Json);
        if (node is not JsonObject fields)
        {
            return node;
        }

        if (choice?.Columns is { } columns)
        {
            var chosen = new JsonObject();
            foreach (var column in columns)
            {
                if (fields.Remove(column, out var value))
                {
                    chosen.Add(column, value);
                }
            }

            fields = chosen;
        }

        if (Origin is not null)
        {
            fields.Add(OriginField, JsonSerializer.SerializeToNode(Origin, Json));
        }

        return fields;
    }
}
