using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>The fields of a result type, for formats that need them before the first row.</summary>
internal static class ResultFields
{
    public static IReadOnlyList<JsonPropertyInfo> Of<T>(JsonSerializerOptions options) =>
        [.. options.GetTypeInfo(typeof(T)).Properties.Where(static property => property.Get is not null)];

    /// <summary>Whether a value is a number, which a spreadsheet may take as one.</summary>
    public static bool IsNumber(object? value) => value is not null
        && value is not Enum && Type.GetTypeCode(value.GetType()) is >= TypeCode.SByte and <= TypeCode.Decimal;

    /// <summary>One value as text: lists joined by <c>; </c>, objects as JSON.</summary>
    public static string Text(object? value, JsonSerializerOptions options, IFormatProvider culture) => value switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        Enum or System.Collections.IEnumerable or not IFormattable => Structured(value, options, culture),
        IFormattable number => number.ToString(null, culture),
    };

    private static string Structured(object value, JsonSerializerOptions options, IFormatProvider culture)
    {
        if (value is System.Collections.IEnumerable list)
        {
            return string.Join("; ", list.Cast<object?>().Select(item => Text(item, options, culture)));
        }

        var json = JsonSerializer.Serialize(value, value.GetType(), options);
        return json.StartsWith('"') ? JsonSerializer.Deserialize<string>(json, options)! : json;
    }
}
