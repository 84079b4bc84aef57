using System.Text.Json;

namespace CoauthorGraph.Readers.Text;

/// <summary>The names of the fields at the start of a JSON file: what detection looks at.</summary>
internal readonly struct JsonHead
{
    private readonly List<string> _paths;

    private JsonHead(List<string> paths) => _paths = paths;

    /// <summary>
    /// The field paths of the first object, which may be the first of a list, as far as the head reaches:
    /// <c>authors</c>, <c>authors.name</c>; values in arrays of strings are noted as <c>authors[]</c>, all arrays as
    /// <c>authors[</c>. No paths when the head is no JSON object.
    /// </summary>
    public static JsonHead FirstObject(ReadOnlySpan<byte> head)
    {
        var paths = new List<string>();
        if (head.StartsWith("\uFEFF"u8))
        {
            head = head[3..];
        }

        var reader = new Utf8JsonReader(head, isFinalBlock: false, new JsonReaderState(new() { MaxDepth = 512 }));
        try
        {
            Walk(ref reader, paths);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // What was read before the fault is what the head has to say.
            return new JsonHead(paths);
        }

        return new JsonHead(paths);
    }

    /// <summary>Whether the first object, which may be the first of a list, has a list at one of some paths such as
    /// <c>message.items</c>, as far as the head reaches.</summary>
    public static bool HasList(ReadOnlySpan<byte> head, string[] paths)
    {
        head = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        var json = new Utf8JsonReader(head, isFinalBlock: false, new JsonReaderState(new() { MaxDepth = 512 }));
        try
        {
            return paths.Length > 0 && json.Read() && (json.TokenType != JsonTokenType.StartArray || ReadItem(ref json))
                && json.TokenType == JsonTokenType.StartObject && HasList(ref json, paths, "");
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    public static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r\n"u8) < 0;

    public bool Has(ReadOnlySpan<byte> name) => _paths.Contains(Name(name), StringComparer.Ordinal);

    public bool Has(ReadOnlySpan<byte> name, ReadOnlySpan<byte> other, bool any) =>
        any ? Has(name) || Has(other) : Has(name) && Has(other);

    public bool HasInside(ReadOnlySpan<byte> outer, ReadOnlySpan<byte> inner) =>
        _paths.Contains($"{Name(outer)}.{Name(inner)}", StringComparer.Ordinal);

    public bool HasStringList(ReadOnlySpan<byte> name) => _paths.Contains(Name(name) + "[]", StringComparer.Ordinal);

    /// <summary>Whether there is a list at a path such as <c>message.items</c>.</summary>
    public bool HasList(string path) => _paths.Contains(path + "[", StringComparer.Ordinal);

    /// <summary>Whether there is a field at a path such as <c>items.author.family</c>.</summary>
    public bool HasPath(string path) => _paths.Contains(path, StringComparer.Ordinal);

    // The first item of a list that is not null.
    private static bool ReadItem(ref Utf8JsonReader json)
    {
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.Null)
            {
                return true;
            }
        }

        return false;
    }

    private static string Name(ReadOnlySpan<byte> name) => System.Text.Encoding.UTF8.GetString(name);

    // The reader stands at the start of an object to which a part of the paths has led.
    private static bool HasList(ref Utf8JsonReader json, string[] paths, string part)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isPath = false;
            string? longer = null;
            foreach (var path in paths)
            {
                var name = path.StartsWith(part, StringComparison.Ordinal) ? path.AsSpan(part.Length) : default;
                var dot = name.IndexOf('.');
                if (!name.IsEmpty && json.ValueTextEquals(dot < 0 ? name : name[..dot]))
                {
                    isPath |= dot < 0;
                    longer = dot < 0 ? longer : path[..(part.Length + dot + 1)];
                }
            }

            if (!json.Read() || (isPath && json.TokenType == JsonTokenType.StartArray))
            {
                return isPath && json.TokenType == JsonTokenType.StartArray;
            }

            if (longer is not null && json.TokenType == JsonTokenType.StartObject)
            {
                if (HasList(ref json, paths, longer))
                {
                    return true;
                }
            }
            else if (!json.TrySkip())
            {
                return false;
            }
        }

        return false;
    }

    private static void Walk(ref Utf8JsonReader reader, List<string> paths)
    {
        if (!reader.Read() || (reader.TokenType == JsonTokenType.StartArray && !ReadItem(ref reader))
            || reader.TokenType != JsonTokenType.StartObject)
        {
            return;
        }

        var outside = reader.CurrentDepth;
        var stack = new Stack<string>();
        var name = "";
        while (reader.Read() && reader.CurrentDepth > outside)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString()!;
                    paths.Add(stack.Count == 0 ? name : $"{stack.Peek()}.{name}");
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    stack.Push(stack.Count == 0 ? name : name.Length == 0 ? stack.Peek() : $"{stack.Peek()}.{name}");
                    name = "";
                    if (reader.TokenType == JsonTokenType.StartArray)
                    {
                        paths.Add(stack.Peek() + "[");
                    }

                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    stack.Pop();
                    break;
                case JsonTokenType.String when name.Length == 0 && stack.Count > 0:
                    paths.Add(stack.Peek() + "[]");
                    break;
                default:
                    break;
            }

            if (reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.StartArray))
            {
                name = "";
            }
        }
    }
}
