using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CoauthorGraph.Cli.Rendering.Tables;
using Humanizer;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>The columns of rows of any result type: a field each, but the first and last year together.</summary>
internal static class FieldColumns
{
    // What is not named here is worth the less the farther behind it stands.
    private static readonly Dictionary<string, int> Worths = new(StringComparer.Ordinal)
    {
        ["name"] = ResultColumn.Needed,
        ["title"] = ResultColumn.Needed,
        ["id"] = ResultColumn.Needed,
        ["node"] = ResultColumn.Needed - 1,
        ["value"] = ResultColumn.Needed,
        ["detail"] = ResultColumn.Needed,
        ["papers"] = 95,
        ["confidence"] = 94,
        ["mention"] = 93,
        ["other"] = 92,
        ["date"] = 90,
        ["authors"] = 85,
        ["years"] = 80,
        ["year"] = 80,
        ["kind"] = 25,
        ["city"] = 20,
        ["broader"] = 30,
        ["venue"] = 40,
        ["category"] = 35,
        ["level"] = 15,
        ["hasCode"] = 10,
        ["authorsTruncated"] = 9,
        ["url"] = 5,
    };

    /// <summary>The columns; those asked for are all needed, in that order.</summary>
    public static IEnumerable<ResultColumn> Of<T>(
        IReadOnlyList<JsonPropertyInfo> fields, IReadOnlyList<T> rows, JsonSerializerOptions options, bool areAskedFor)
    {
        var names = fields.Select(static field => field.Name).ToHashSet(StringComparer.Ordinal);
        var joinsYears = !areAskedFor && names.Contains("firstYear") && names.Contains("lastYear");
        for (var i = 0; i < fields.Count; i++)
        {
            var field = fields[i];
            object?[] values = [.. rows.Select(row => field.Get!(row!))];
            if (joinsYears && field.Name == "firstYear")
            {
                var last = fields.First(static other => other.Name == "lastYear");
                yield return new ResultColumn("years", "Years", ColumnKind.Key, Worths["years"],
                    [.. rows.Select((row, at) => Span(values[at] as int?, last.Get!(row!) as int?))]);
                continue;
            }

            if ((joinsYears && field.Name == "lastYear") || (!areAskedFor && field.Name == "year" && IsTold(rows,
                fields)))
            {
                continue;
            }

            var worth = areAskedFor ? ResultColumn.Needed : Worths.GetValueOrDefault(field.Name, 70 - i);
            yield return Column(field, worth, values, options);
        }
    }

    /// <summary>A heading of a field's name.</summary>
    public static string Heading(string name) => name switch
    {
        "doi" => "DOI",
        "url" => "URL",
        "orcid" => "ORCID",
        "papersTruncated" => "Papers with a cut list of authors",
        "authorsTruncated" => "List cut",
        "hyperAuthoredPapers" => "Papers with too many authors for co-authorship",
        "coauthorEdges" => "Co-authorships",
        _ => name.Humanize(LetterCasing.Sentence),
    };

    /// <summary>Years from first to last, as people write them.</summary>
    public static string Span(int? first, int? last) =>
        first is null or 0 ? "" : first == last ? $"{first}" : $"{first}–{last}";

    /// <summary>Whether values are years or days of the calendar, which are no amounts.</summary>
    public static bool IsYear(string name) => name.Contains("year", StringComparison.OrdinalIgnoreCase);

    // A year says nothing beside the days of all.
    private static bool IsTold<T>(IReadOnlyList<T> rows, IReadOnlyList<JsonPropertyInfo> fields) =>
        fields.FirstOrDefault(static field => field.Name == "date") is { } date
        && rows.All(row => date.Get!(row!) is not null);

    private static ResultColumn Column(
        JsonPropertyInfo field, int worth, object?[] values, JsonSerializerOptions options)
    {
        var heading = Heading(field.Name);
        if (typeof(IReadOnlyList<int>).IsAssignableFrom(field.PropertyType))
        {
            return new ResultColumn(field.Name, heading, ColumnKind.Key, worth, [.. values.Select(static value =>
                value is IReadOnlyList<int> amounts ? Bars.Series(amounts) : "")]);
        }

        if (IsYear(field.Name) || field.Name == "community")
        {
            return new ResultColumn(field.Name, heading, ColumnKind.Key, worth, [.. values.Select(static value =>
                value is null or 0 ? "" : Convert.ToString(value, CultureInfo.InvariantCulture)!)]);
        }

        if (IsNumber(field.PropertyType))
        {
            return new ResultColumn(field.Name, heading, ColumnKind.Number, worth, Digits.Of([.. values.Select(
                static value => value is null ? null : (double?)Convert.ToDouble(value,
                    CultureInfo.InvariantCulture))]));
        }

        if (values.Any(static value => value is bool))
        {
            return new ResultColumn(field.Name, heading, ColumnKind.Key, worth, [.. values.Select(
                static value => value is true ? "yes" : value is false ? "no" : "")]);
        }

        var texts = values.Select(value => ResultFields.Text(value, options, CultureInfo.InvariantCulture)).ToArray();
        var isKey = Array.TrueForAll(texts, static text => !text.Contains(' ', StringComparison.Ordinal))
            && field.PropertyType == typeof(string);
        return new ResultColumn(field.Name, heading, isKey ? ColumnKind.Key : ColumnKind.Text, worth, texts);
    }

    private static bool IsNumber(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type)
        is >= TypeCode.SByte and <= TypeCode.Decimal && !(Nullable.GetUnderlyingType(type) ?? type).IsEnum;
}
