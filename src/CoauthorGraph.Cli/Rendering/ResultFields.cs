using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>The fields of a result type, for formats that need them before the first row.</summary>
internal static class ResultFields
{
    public static IReadOnlyList<JsonPropertyInfo> Of<T>(
        JsonSerializerOptions options, IReadOnlyList<string>? chosen = null)
    {
        var all = options.GetTypeInfo(typeof(T)).Properties.Where(static property => property.Get is not null).ToList();
        return chosen is null
            ? all
            : [.. chosen.Select(name => all.Find(field => field.Name == name)!)];
    }

    /// <summary>Whether a value is a number, which a spreadsheet may take as one.</summary>
    public static bool IsNumber(object? value) => value is not null
        && value is not Enum && Type.GetTypeCode(value.GetType()) is >= TypeCode.SByte and <= TypeCode.Decimal;

    /// <summary>Whether a value has fields of its own, or is a list of such: no cell holds it.</summary>
    public static bool IsNested(object? value) => value switch
    {
        null or string or Enum or IFormattable or bool => false,
        IDictionary => true,
        IEnumerable list => list.Cast<object?>().Any(IsNested),
        _ => true,
    };

    /// <summary>One value as text: lists joined by <c>; </c>, objects as JSON.</summary>
    public static string Text(object? value, JsonSerializerOptions options, IFormatProvider culture) => value switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        Enum or IEnumerable or not IFormattable => Structured(value, options, culture),
        IFormattable number => number.ToString(null, culture),
    };

    private static string Structured(object value, JsonSerializerOptions options, IFormatProvider culture)
    {
        if (value is IEnumerable list)
        {
            return string.Join("; ", list.Cast<object?>().Select(item => Text(item, options, culture)));
        }

        var json = JsonSerializer.Serialize(value, value.GetType(), options);
        return json.StartsWith('"') ? JsonSerializer.Deserialize<string>(json, options)! : json;
    }
}
