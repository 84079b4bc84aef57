using System.Globalization;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Json;

/// <summary>Reads fields that may be missing, null, empty or of another kind than the source's description
/// says.</summary>
internal static class JsonFields
{
    /// <inheritdoc cref="JsonValue.Text"/>
    public static string? Text(this JsonValue json, ReadOnlySpan<byte> name) => json.Field(name).Text();

    /// <inheritdoc cref="JsonValue.Kept"/>
    public static string? Kept(this JsonValue json, ReadOnlySpan<byte> name) => json.Field(name).Kept();

    /// <inheritdoc cref="JsonValue.Collapsed"/>
    public static string? Collapsed(this JsonValue json, ReadOnlySpan<byte> name) => json.Field(name).Collapsed();

    /// <summary>As <see cref="JsonValue.Collapsed"/>, without markup.</summary>
    public static string? Plain(this JsonValue json) =>
        json.IsPlain && json.Bytes.IndexOfAny((byte)'<', (byte)'&') < 0 ? json.PlainText()
        : json.Characters() is { IsEmpty: false } text ? Markup.Plain(text) : null;

    /// <inheritdoc cref="Plain(JsonValue)"/>
    public static string? Plain(this JsonValue json, ReadOnlySpan<byte> name) => json.Field(name).Plain();

    /// <inheritdoc cref="JsonValue.Characters"/>
    public static Span<char> Characters(this JsonValue json, ReadOnlySpan<byte> name) => json.Field(name).Characters();

    /// <summary>Whether a field is a string or a number, and not empty.</summary>
    public static bool HasText(this JsonValue json, ReadOnlySpan<byte> name) => json.Field(name).HasText;

    /// <summary>The entries of a list; none when the field is no list.</summary>
    public static JsonEntries List(this JsonValue json, ReadOnlySpan<byte> name) => json.Field(name).Entries;

    /// <summary>The strings of a list, or the one string where a list was expected.</summary>
    public static string[] Texts(this JsonValue json, ReadOnlySpan<byte> name)
    {
        var texts = new List<string>();
        json.Texts(name, texts);
        return [.. texts];
    }

    /// <summary>As <see cref="Texts(JsonValue, ReadOnlySpan{byte})"/>, into a list that is cleared before.</summary>
    public static void Texts(this JsonValue json, ReadOnlySpan<byte> name, List<string> texts)
    {
        texts.Clear();
        var field = json.Field(name);
        if (!field.IsList && field.Text() is { } single)
        {
            texts.Add(single);
        }

        foreach (var entry in field.Entries)
        {
            if (entry.Text() is { } text)
            {
                texts.Add(text);
            }
        }
    }

    /// <summary>The first string of a list, or the one string where a list was expected.</summary>
    public static JsonValue First(this JsonValue json, ReadOnlySpan<byte> name)
    {
        var field = json.Field(name);
        if (!field.IsList)
        {
            return field;
        }

        foreach (var entry in field.Entries)
        {
            if (entry.HasText)
            {
                return entry;
            }
        }

        return default;
    }

    /// <summary>A whole number that may be printed as a string; 0 when there is none.</summary>
    public static int Number(this JsonValue json) =>
        int.TryParse(json.Characters(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number : 0;

    /// <summary>A year between 1 and 9999, or 0.</summary>
    public static int Year(this JsonValue json, ReadOnlySpan<byte> name) =>
        json.Field(name).Number() is >= 1 and <= 9999 and var year ? year : 0;

    /// <summary>A date in ISO 8601; the unknown date when there is none.</summary>
    public static PartialDate Date(this JsonValue json, ReadOnlySpan<byte> name) =>
        PartialDate.TryParse(json.Characters(name), out var date) ? date : default;
}
