using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CoauthorGraph.Pipeline.Answers;

/// <summary>
/// Answers as JSON, the same wherever they are asked for: a record's public properties, in camelCase and in their
/// order, are the fields, a missing value is left out, and each object says what it rests on.
/// </summary>
public static class AnswerJson
{
    /// <summary>The field that says what an answer rests on.</summary>
    public const string OriginField = "origin";

    /// <summary>How answers become JSON.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = JsonTypeInfoResolver.Combine(AnswerTypes.Default, new DefaultJsonTypeInfoResolver()),
    };

    private static readonly JsonSerializerOptions Indented = new(Options) { WriteIndented = true, NewLine = "\n" };

    /// <summary>Writes one object.</summary>
    public static void WriteObject<T>(TextWriter output, T value, AnswerOrigin? origin)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.WriteLine(Node(value, origin)!.ToJsonString(Indented));
    }

    /// <summary>Writes an array, a row at a time: all of it may be longer than a text can be.</summary>
    public static void WriteArray<T>(
        TextWriter output, IEnumerable<T> rows, AnswerOrigin? origin, IReadOnlyList<string>? columns = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(rows);
        var separator = "[";
        foreach (var row in rows)
        {
            output.Write(separator + "\n  ");
            output.Write(JsonSerializer.Serialize(Node(row, origin, columns), Indented)
                .Replace("\n", "\n  ", StringComparison.Ordinal));
            separator = ",";
        }

        output.WriteLine(separator == "[" ? "[]" : "\n]");
    }

    /// <summary>One answer, or the chosen <paramref name="columns"/> of it, with what it rests on.</summary>
    public static JsonNode? Node<T>(T row, AnswerOrigin? origin, IReadOnlyList<string>? columns = null)
    {
        var node = JsonSerializer.SerializeToNode(row, Options);
        if (node is not JsonObject fields)
        {
            return node;
        }

        if (columns is not null)
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

        if (origin is not null)
        {
            fields.Add(OriginField, JsonSerializer.SerializeToNode(origin, Options));
        }

        return fields;
    }
}
