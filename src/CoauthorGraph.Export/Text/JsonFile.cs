using System.Text.Encodings.Web;
using System.Text.Json;

namespace CoauthorGraph.Export.Text;

/// <summary>
/// JSON as all our JSON formats write it: UTF-8, escaped no more than needed, flushed while it grows.
/// </summary>
internal static class JsonFile
{
    private const int FlushFrom = 1 << 16;

    public static Utf8JsonWriter Create(Stream output) => new(output, new JsonWriterOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = false,
    });

    /// <summary>Writes an array of whatever is written for each item.</summary>
    public static void WriteEach(Utf8JsonWriter json, string name, IEnumerable<int> items, Action<int> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
            FlushWhenFull(json);
        }

        json.WriteEndArray();
    }

    /// <summary>Hands what was written to the stream when it is a good piece, so that memory stays small.</summary>
    public static void FlushWhenFull(Utf8JsonWriter json)
    {
        if (json.BytesPending >= FlushFrom)
        {
            json.Flush();
        }
    }

    /// <summary>Writes a list of strings; nothing at all when it is empty.</summary>
    public static void WriteList(Utf8JsonWriter json, string name, string[] values)
    {
        if (values.Length == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a year; nothing when it is not known.</summary>
    public static void WriteYear(Utf8JsonWriter json, string name, int year)
    {
        if (year > 0)
        {
            json.WriteNumber(name, year);
        }
    }
}
