using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Values.Temporal;

namespace CoauthorGraph.Cypher.Functions.Instants;

/// <summary>Makes a time of day of the parts of a map, on top of another time if one is given.</summary>
internal static class TimeFields
{
    private static readonly string[] Order = ["hour", "minute", "second"];
    private static readonly string[] Fractions = ["millisecond", "microsecond", "nanosecond"];

    public static CypherLocalTime Of(FieldMap fields, CypherLocalTime? start)
    {
        if (start is null)
        {
            CheckOrder(fields);
        }

        return TemporalRanges.Time(
            fields.Whole("hour") ?? start?.Hour ?? 0, fields.Whole("minute") ?? start?.Minute ?? 0,
            fields.Whole("second") ?? start?.Seconds ?? 0, Fraction(fields) ?? start?.Nano ?? 0);
    }

    // Each finer unit has place for what the coarser ones leave.
    private static long? Fraction(FieldMap fields)
    {
        if (!Fractions.Any(fields.Has))
        {
            return null;
        }

        var milli = fields.Whole("millisecond");
        var micro = fields.Whole("microsecond");
        var nano = fields.Whole("nanosecond");
        TemporalRanges.Check("millisecond", milli ?? 0, 0, 999);
        TemporalRanges.Check("microsecond", micro ?? 0, 0, milli is null ? 999_999 : 999);
        TemporalRanges.Check(
            "nanosecond", nano ?? 0, 0, micro is not null ? 999 : milli is not null ? 999_999 : 999_999_999);
        return ((milli ?? 0) * 1_000_000) + ((micro ?? 0) * 1_000) + (nano ?? 0);
    }

    private static void CheckOrder(FieldMap fields)
    {
        string? missing = null;
        foreach (var name in Order)
        {
            missing = !fields.Has(name) ? missing ?? name : missing is null
                ? null
                : throw CypherException.Argument($"The {name} cannot be given without the {missing}");
        }

        if (missing is not null && Array.Find(Fractions, fields.Has) is { } fraction)
        {
            throw CypherException.Argument($"The {fraction} cannot be given without the {missing}");
        }
    }
}
