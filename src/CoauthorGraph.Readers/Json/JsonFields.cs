using System.Globalization;
using System.Text.Json;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Readers.Json;

/// <summary>Reads fields that may be missing, null, empty or of another kind than the source's description
/// says.</summary>
internal static class JsonFields
{
    /// <summary>A string, or a number as written; null when the field is missing, empty or anything else.</summary>
    public static string? Text(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value.Text() : null;

    /// <inheritdoc cref="Text(JsonElement, string)"/>
    public static string? Text(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    /// <summary>A field of an object; an undefined element when it is not there.</summary>
    public static JsonElement Field(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;

    /// <summary>The entries of a list; none when the field is no list.</summary>
    public static JsonElement.ArrayEnumerator List(this JsonElement json, string name) =>
        json.Field(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : default;

    /// <summary>The strings of a list, or the one string where a list was expected.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement json, string name)
    {
        var field = json.Field(name);
        if (field.ValueKind != JsonValueKind.Array)
        {
            return field.Text() is { } single ? [single] : [];
        }

        var texts = new List<string>();
        foreach (var entry in field.EnumerateArray())
        {
            if (entry.Text() is { } text)
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    /// <summary>A whole number that may be printed as a string; 0 when there is none.</summary>
    public static int Number(this JsonElement json, string name) =>
        int.TryParse(json.Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>A year between 1 and 9999, or 0.</summary>
    public static int Year(this JsonElement json, string name) =>
        json.Number(name) is >= 1 and <= 9999 and var year ? year : 0;

    /// <summary>A date in ISO 8601; the unknown date when there is none.</summary>
    public static PartialDate Date(this JsonElement json, string name) =>
        PartialDate.TryParse(json.Text(name), out var date) ? date : default;
}
