using System.Globalization;
using System.Text;
using System.Text.Json;
using CoauthorGraph.Readers.Json;

namespace CoauthorGraph.Readers.PaperRecords;

/// <summary>Reads values that may be missing or null, but not of another kind than they should be.</summary>
internal static class StrictJson
{
    /// <summary>A field that is a string or a number.</summary>
    /// <exception cref="FormatException">It is anything else.</exception>
    public static JsonValue Strict(this JsonValue json, ReadOnlySpan<byte> name) =>
        json.Field(name).StrictString(name);

    /// <summary>A string or a number.</summary>
    /// <exception cref="FormatException">It is anything else.</exception>
    public static JsonValue StrictString(this JsonValue value, ReadOnlySpan<byte> name) =>
        value.Kind is JsonValueKind.String or JsonValueKind.Number || IsMissing(value)
            ? value
            : throw Unexpected(name, "a string", value);

    /// <summary>A whole number, perhaps printed as a string; null when it is missing.</summary>
    /// <exception cref="FormatException">It is anything else.</exception>
    public static int? StrictNumber(this JsonValue value, ReadOnlySpan<byte> name) =>
        IsMissing(value) ? null
            : value.TryGetInt32(out var number)
                || (value.IsString && int.TryParse(value.Characters(), CultureInfo.InvariantCulture, out number))
            ? number
            : throw Unexpected(name, "a whole number", value);

    /// <summary>True or false; false when it is missing.</summary>
    /// <exception cref="FormatException">It is anything else.</exception>
    public static bool StrictFlag(this JsonValue value, ReadOnlySpan<byte> name) =>
        value.Kind is JsonValueKind.True or JsonValueKind.False || IsMissing(value)
            ? value.Kind == JsonValueKind.True
            : throw Unexpected(name, "true or false", value);

    /// <summary>The entries of a list; none when it is missing.</summary>
    /// <exception cref="FormatException">It is anything else.</exception>
    public static JsonEntries StrictList(this JsonValue value, ReadOnlySpan<byte> name) =>
        value.IsList || IsMissing(value) ? value.Entries : throw Unexpected(name, "a list", value);

    /// <summary>A name as text.</summary>
    public static string Word(ReadOnlySpan<byte> name) => Encoding.UTF8.GetString(name);

    private static bool IsMissing(JsonValue value) => value.Kind is JsonValueKind.Undefined or JsonValueKind.Null;

    private static FormatException Unexpected(ReadOnlySpan<byte> name, string expected, JsonValue value) =>
        new($"'{Word(name)}' should be {expected}, not {value.Describe()}");
}
