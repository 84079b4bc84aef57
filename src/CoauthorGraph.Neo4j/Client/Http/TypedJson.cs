using System.Globalization;
using System.Text.Json;
using CoauthorGraph.Core.Values;

namespace CoauthorGraph.Neo4j.Client.Http;

/// <summary>Values of the Query API, plain or typed. The reader stands on the value and is left on its last
/// token.</summary>
internal static class TypedJson
{
    /// <summary>Reads a plain value; numbers without a point are 64-bit integers.</summary>
    public static object? ReadPlain(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String => json.GetString(),
        JsonTokenType.Number => json.TryGetInt64(out var whole) ? (object)whole : json.GetDouble(),
        JsonTokenType.StartArray => ReadList(ref json, typed: false),
        JsonTokenType.StartObject => ReadMap(ref json, typed: false),
        _ => throw new JsonException($"Unexpected {json.TokenType}"),
    };

    /// <summary>Reads a typed value: <c>{"$type": …, "_value": …}</c>.</summary>
    public static object? ReadTyped(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            return ReadPlain(ref json);
        }

        string? type = null;
        object? value = null;
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var isType = json.ValueTextEquals("$type"u8);
            var isValue = json.ValueTextEquals("_value"u8);
            json.Read();
            if (isType)
            {
                type = json.GetString();
            }
            else if (isValue)
            {
                value = ReadContent(ref json, type);
            }
            else
            {
                json.Skip();
            }
        }

        return value;
    }

    /// <summary>Reads a list of values.</summary>
    public static List<object?> ReadList(ref Utf8JsonReader json, bool typed)
    {
        var list = new List<object?>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            list.Add(typed ? ReadTyped(ref json) : ReadPlain(ref json));
        }

        return list;
    }

    private static Dictionary<string, object?> ReadMap(ref Utf8JsonReader json, bool typed)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var name = json.GetString()!;
            json.Read();
            map[name] = typed ? ReadTyped(ref json) : ReadPlain(ref json);
        }

        return map;
    }

    private static object? ReadContent(ref Utf8JsonReader json, string? type)
    {
        switch (type)
        {
            case "Integer":
                return long.Parse(Text(ref json), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            case "Float":
                return double.Parse(Text(ref json), NumberStyles.Float, CultureInfo.InvariantCulture);
            case "List":
                return ReadList(ref json, typed: true);
            case "Map":
                return ReadMap(ref json, typed: true);
            case "Node":
                return Node(ReadElement(ref json));
            case "Relationship":
                return Relationship(ReadElement(ref json));
            case "Path":
                return new PathValue(ReadList(ref json, typed: true));
            case "Point":
                return new PointValue(Text(ref json));
            default:
                return Enum.TryParse<TemporalKind>(type, out var kind)
                    ? new TemporalValue(kind, Text(ref json))
                    : ReadPlain(ref json);
        }
    }

    private static string Text(ref Utf8JsonReader json) => json.GetString() ?? "";

    /// <summary>The parts of a node or relationship; its properties are typed, all else is not.</summary>
    private static Dictionary<string, object?> ReadElement(ref Utf8JsonReader json)
    {
        var element = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var name = json.GetString()!;
            json.Read();
            element[name] = name == "_properties" ? ReadMap(ref json, typed: true) : ReadPlain(ref json);
        }

        return element;
    }

    private static NodeValue Node(Dictionary<string, object?> element) => new(
        Text(element, "_element_id"),
        [.. (element.GetValueOrDefault("_labels") as List<object?> ?? []).Select(static label => (string)label!)],
        Properties(element));

    private static RelationshipValue Relationship(Dictionary<string, object?> element) => new(
        Text(element, "_element_id"),
        Text(element, "_type"),
        Text(element, "_start_node_element_id"),
        Text(element, "_end_node_element_id"),
        Properties(element));

    private static string Text(Dictionary<string, object?> element, string name) =>
        element.GetValueOrDefault(name) as string ?? "";

    private static Dictionary<string, object?> Properties(Dictionary<string, object?> element) =>
        element.GetValueOrDefault("_properties") as Dictionary<string, object?> ?? [];
}
