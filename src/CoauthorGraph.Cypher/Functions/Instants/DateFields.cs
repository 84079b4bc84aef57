using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Values.Temporal;

namespace CoauthorGraph.Cypher.Functions.Instants;

/// <summary>Makes a day of the parts of a map: by month, week, quarter or day of the year, on top of another day if one
/// is given.</summary>
internal static class DateFields
{
    private static readonly string[][] Groups =
    [
        ["week", "dayOfWeek"], ["ordinalDay"], ["quarter", "dayOfQuarter"], ["month", "day"],
    ];

    public static CypherDate Of(FieldMap fields, CypherDate? start)
    {
        var groups = Groups.Where(group => group.Any(fields.Has)).ToList();
        if (groups.Count > 1)
        {
            throw new CypherException(
                CypherErrorKind.TypeError, CypherErrorPhase.Runtime, "InvalidArgumentValue",
                $"A day is given by {groups[0][0]} or by {groups[1][0]}, and not by both");
        }

        if (start is null && !fields.Has("year"))
        {
            throw CypherException.Argument("The year must be given");
        }

        return (groups.Count == 0 ? "month" : groups[0][0]) switch
        {
            "week" => Week(fields, start),
            "ordinalDay" => TemporalRanges.Ordinal(fields.Whole("year") ?? start!.Value.Year, fields.Whole("ordinalDay")!.Value),
            "quarter" => Quarter(fields, start),
            _ => Month(fields, start),
        };
    }

    private static CypherDate Month(FieldMap fields, CypherDate? start)
    {
        var year = fields.Whole("year") ?? start!.Value.Year;
        var month = fields.Whole("month") ?? start?.Month ?? First(fields, "day", "month");
        if (fields.Whole("day") is { } day)
        {
            return TemporalRanges.Date(year, month, day);
        }

        // A day of another month stays as near as the month allows.
        TemporalRanges.Check("month", month, 1, 12);
        return TemporalRanges.Date(year, month, Math.Min(start?.Day ?? 1, CypherDate.DaysOf(year, (int)month)));
    }

    private static CypherDate Week(FieldMap fields, CypherDate? start) => TemporalRanges.Week(
        fields.Whole("year") ?? start!.Value.WeekYear,
        fields.Whole("week") ?? start?.Week ?? First(fields, "dayOfWeek", "week"),
        fields.Whole("dayOfWeek") ?? start?.DayOfWeek ?? 1);

    private static CypherDate Quarter(FieldMap fields, CypherDate? start)
    {
        var year = fields.Whole("year") ?? start!.Value.Year;
        var quarter = fields.Whole("quarter") ?? start?.Quarter ?? First(fields, "dayOfQuarter", "quarter");
        if (fields.Whole("dayOfQuarter") is { } day)
        {
            return TemporalRanges.Quarter(year, quarter, day);
        }

        TemporalRanges.Check("quarter", quarter, 1, 4);
        if (start is not { } date)
        {
            return TemporalRanges.Quarter(year, quarter, 1);
        }

        var month = ((quarter - 1) * 3) + ((date.Month - 1) % 3) + 1;
        return TemporalRanges.Date(year, month, Math.Min(date.Day, CypherDate.DaysOf(year, (int)month)));
    }

    private static long First(FieldMap fields, string small, string great) => fields.Has(small)
        ? throw CypherException.Argument($"The {small} cannot be given without the {great}")
        : 1;
}
