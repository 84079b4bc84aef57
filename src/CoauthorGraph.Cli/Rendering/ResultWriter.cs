using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>
/// Writes results to standard output in the format asked for. A result is a record; its public properties, in camelCase
/// and in their order, are the fields. A missing value is left out of JSON and empty in CSV and tables.
/// </summary>
internal sealed class ResultWriter(Terminal terminal, OutputFormat format, bool byteOrderMark)
{
    /// <summary>How results become JSON.</summary>
    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = JsonTypeInfoResolver.Combine(ResultJson.Default, new DefaultJsonTypeInfoResolver()),
    };

    private static readonly JsonSerializerOptions IndentedJson = new(Json) { WriteIndented = true };

    /// <summary>Whether a person reads the result.</summary>
    public bool IsTable => format == OutputFormat.Table;

    /// <summary>Writes rows: an array, one object a line, CSV, or a table with an optional title.</summary>
    public void WriteRows<T>(IEnumerable<T> rows, string? title = null, string? whenEmpty = null)
    {
        var output = terminal.Output;
        switch (format)
        {
            case OutputFormat.Json:
                output.WriteLine(JsonSerializer.Serialize(rows, IndentedJson));
                break;
            case OutputFormat.Jsonl:
                foreach (var row in rows)
                {
                    output.WriteLine(JsonSerializer.Serialize(row, Json));
                }

                break;
            case OutputFormat.Csv:
                CsvRows.Write(output, rows, Json, byteOrderMark);
                break;
            default:
                TableRows.Write(terminal, rows, Json, title, whenEmpty);
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
                output.WriteLine(JsonSerializer.Serialize(value, IndentedJson));
                break;
            case OutputFormat.Jsonl:
                output.WriteLine(JsonSerializer.Serialize(value, Json));
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
}
