using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoauthorGraph.Core.Values;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>Values of a query as JSON: nodes and relationships with their ids, kinds and properties.</summary>
internal static class QueryJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>A value.</summary>
    public static string Of(object? value) => Json(json => WriteValue(json, value));

    /// <summary>A row as an object, without what is null.</summary>
    public static string OfRow(IReadOnlyList<string> fields, object?[] row) => Json(json =>
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
