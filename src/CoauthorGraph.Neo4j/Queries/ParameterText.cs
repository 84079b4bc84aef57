using System.Globalization;
using System.Text.Json;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Neo4j.Client.Http;

namespace CoauthorGraph.Neo4j.Queries;

/// <summary>Parameter values written as text.</summary>
public static class ParameterText
{
    /// <summary>A value of a named type; null when the text is none. Lists are separated by commas.</summary>
    public static object? Parse(string text, string type)
    {
        ArgumentNullException.ThrowIfNull(text);
        return type switch
        {
            "integer" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                ? whole
                : null,
            "float" => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number
                : null,
            "words" => AsciiFolding.Of(text),
            "boolean" => bool.TryParse(text, out var truth) ? truth : null,
            "strings" => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            _ => text,
        };
    }

    /// <summary>A value of whatever type it looks like: JSON, and text where it is none.</summary>
    public static object? Guess(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            var json = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(text));
            json.Read();
            var value = TypedJson.ReadPlain(ref json);
            return json.Read() ? text : value;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return text; // The second is what the reader says of half of a character.
        }
    }

    /// <summary>A type in words.</summary>
    public static string Describe(string type) => type switch
    {
        "integer" => "a whole number",
        "float" => "a number",
        "boolean" => "true or false",
        "strings" => "texts separated by commas",
        "words" => "words",
        _ => "a text",
    };
}
