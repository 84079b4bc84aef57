using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoauthorGraph.Core.Values;

namespace CoauthorGraph.Neo4j.Client.Http;

/// <summary>
/// The body of a Query API request. Parameters go as plain JSON, which the server reads fastest and which keeps 64-bit
/// integers and doubles; only what plain JSON cannot say (temporal values, NaN, infinities) makes all of them typed.
/// </summary>
internal static class QueryRequestJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the body; the result says whether its parameters are typed.</summary>
    public static bool Write(
        IBufferWriter<byte> output, Neo4jStatement? statement, Neo4jAccess access, IReadOnlyList<string> bookmarks)
    {
        var typed = statement is not null && statement.Parameters.Values.Any(NeedsType);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        if (statement is not null)
        {
            json.WriteString("statement", statement.Text);
            json.WriteStartObject("parameters");
            foreach (var (name, value) in statement.Parameters)
            {
                json.WritePropertyName(name);
                WriteValue(json, value, typed);
            }

            json.WriteEndObject();
            json.WriteBoolean("includeCounters", true);
        }

        if (access == Neo4jAccess.Read)
        {
            json.WriteString("accessMode", "READ");
        }

        if (bookmarks.Count > 0)
        {
            json.WriteStartArray("bookmarks");
            foreach (var bookmark in bookmarks)
            {
                json.WriteStringValue(bookmark);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        return typed;
    }

    private static bool NeedsType(object? value) => value switch
    {
        double number => !double.IsFinite(number),
        float number => !float.IsFinite(number),
        TemporalValue or PointValue => true,
        string => false,
        IReadOnlyDictionary<string, object?> map => map.Values.Any(NeedsType),
        object?[] row => Array.Exists(row, NeedsType),
        IEnumerable list => AnyNeedsType(list),
        _ => false,
    };

    private static bool AnyNeedsType(IEnumerable list)
    {
        foreach (var item in list)
        {
            if (NeedsType(item))
            {
                return true;
            }
        }

        return false;
    }

    private static void WriteValue(Utf8JsonWriter json, object? value, bool typed)
    {
        if (!typed)
        {
            WritePlain(json, value);
            return;
        }

        json.WriteStartObject();
        json.WriteString("$type", TypeOf(value));
        json.WritePropertyName("_value");
        switch (value)
        {
            case int or long:
                json.WriteStringValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            case double or float:
                json.WriteStringValue(Convert.ToDouble(value, CultureInfo.InvariantCulture)
                    .ToString("R", CultureInfo.InvariantCulture));
                break;
            case TemporalValue or PointValue:
                json.WriteStringValue(value.ToString());
                break;
            default:
                WriteContent(json, value, typed: true);
                break;
        }

        json.WriteEndObject();
    }

    private static string TypeOf(object? value) => value switch
    {
        null => "Null",
        bool => "Boolean",
        int or long => "Integer",
        float or double => "Float",
        string => "String",
        TemporalValue temporal => temporal.Kind.ToString(),
        PointValue => "Point",
        IReadOnlyDictionary<string, object?> => "Map",
        IEnumerable => "List",
        _ => throw Unknown(value),
    };

    private static void WritePlain(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case float number:
                WriteReal(json, number);
                break;
            case double number:
                WriteReal(json, number);
                break;
            default:
                WriteContent(json, value, typed: false);
                break;
        }
    }

    private static void WriteContent(Utf8JsonWriter json, object? value, bool typed)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case IReadOnlyDictionary<string, object?> map:
                json.WriteStartObject();
                foreach (var (name, item) in map)
                {
                    json.WritePropertyName(name);
                    WriteValue(json, item, typed);
                }

                json.WriteEndObject();
                break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    WriteValue(json, item, typed);
                }

                json.WriteEndArray();
                break;
            default:
                throw Unknown(value);
        }
    }

    /// <summary>A whole number would come back as an integer, so it gets its point.</summary>
    private static void WriteReal(Utf8JsonWriter json, double number)
    {
        Span<char> text = stackalloc char[40];
        number.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        if (text[..length].IndexOfAny('.', 'E') < 0)
        {
            ".0".CopyTo(text[length..]);
            length += 2;
        }

        json.WriteRawValue(text[..length], skipInputValidation: true);
    }

    private static ArgumentException Unknown(object value) =>
        new($"A parameter cannot be a {value.GetType()}", nameof(value));
}
