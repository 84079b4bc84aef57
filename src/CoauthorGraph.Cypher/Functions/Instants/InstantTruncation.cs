using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Values;
using CoauthorGraph.Cypher.Values.Temporal;

namespace CoauthorGraph.Cypher.Functions.Instants;

/// <summary>Cuts days and times down to a unit, and gives the finer parts new values.</summary>
internal static class InstantTruncation
{
    public static CypherValue Of(
        InstantKind kind, string unit, CypherValue value, CypherMap fields, FunctionContext context)
    {
        var parts = InstantParts.Of(value);
        var isOfTime = TimeUnit(unit) is not null;
        if (kind == InstantKind.Date && isOfTime)
        {
            throw TemporalErrors.Cannot($"part as small as a {unit}", "A date");
        }

        var hasDate = kind != InstantKind.LocalTime && kind != InstantKind.Time;
        if (parts.Time is null && (isOfTime || !hasDate))
        {
            throw TemporalErrors.Cannot("time of day", Define.Shown(value));
        }

        var date = isOfTime || unit == "day" ? parts.Date : DateUnit(unit, parts.Date, hasDate, value);
        if (hasDate && date is null)
        {
            throw TemporalErrors.Cannot("day", Define.Shown(value));
        }

        var time = TimeUnit(unit) is { } length
            ? new CypherLocalTime((parts.Time ?? default).Nanoseconds / length * length)
            : default;
        return Change(kind, Whole(kind, parts, date, time), Finer(unit, time, fields), context);
    }

    private static CypherValue Whole(InstantKind kind, InstantParts parts, CypherDate? date, CypherLocalTime time) =>
        kind.Name switch
        {
            "date" => CypherValue.Date(date!.Value),
            "localtime" => CypherValue.LocalTime(time),
            "time" => CypherValue.Time(new CypherTime(time, parts.Offset ?? 0)),
            "localdatetime" => CypherValue.LocalDateTime(new CypherLocalDateTime(date!.Value, time)),
            _ => CypherValue.DateTime(ZonedMoments.AtLocal(
                new CypherLocalDateTime(date!.Value, time), parts.Zone, parts.Offset ?? 0)),
        };

    // The zone that is given takes the place of the value's own: its clock shows the same.
    private static CypherValue Change(
        InstantKind kind, CypherValue value, CypherMap fields, FunctionContext context)
    {
        if (fields.Count == 0)
        {
            return value;
        }

        var start = fields["timezone"].IsNull ? value : value.Kind switch
        {
            CypherKind.Time => CypherValue.LocalTime(value.AsTime().Local),
            CypherKind.DateTime => CypherValue.LocalDateTime(value.AsDateTime().Local),
            _ => value,
        };
        var name = kind.Name switch { "date" => "date", "localtime" or "time" => "time", _ => "datetime" };
        return kind.OfMap(new CypherMap([KeyValuePair.Create(name, start), .. fields]), context);
    }

    // Parts of a second that the unit keeps stay beside those that are given.
    private static CypherMap Finer(string unit, CypherLocalTime time, CypherMap fields)
    {
        if (fields.Count == 0 || fields["nanosecond"].IsNull && fields["microsecond"].IsNull)
        {
            return fields;
        }

        var kept = new List<KeyValuePair<string, CypherValue>>(fields);
        if (unit is "millisecond" or "microsecond" && fields["millisecond"].IsNull)
        {
            kept.Add(KeyValuePair.Create("millisecond", CypherValue.Integer(time.Nano / 1_000_000)));
        }

        if (unit is "microsecond" && fields["microsecond"].IsNull)
        {
            kept.Add(KeyValuePair.Create("microsecond", CypherValue.Integer(time.Nano / 1_000 % 1_000)));
        }

        return new CypherMap(kept);
    }

    private static CypherDate? DateUnit(string unit, CypherDate? of, bool isWanted, CypherValue value)
    {
        if (!isWanted)
        {
            throw TemporalErrors.Cannot($"part as great as a {unit}", "A time of day");
        }

        var date = of ?? throw TemporalErrors.Cannot("day", Define.Shown(value));
        return unit switch
        {
            "millennium" => CypherDate.Of(CypherDate.FloorDiv(date.Year, 1000) * 1000, 1, 1),
            "century" => CypherDate.Of(CypherDate.FloorDiv(date.Year, 100) * 100, 1, 1),
            "decade" => CypherDate.Of(CypherDate.FloorDiv(date.Year, 10) * 10, 1, 1),
            "year" => CypherDate.Of(date.Year, 1, 1),
            "weekYear" => CypherDate.OfWeek(date.WeekYear, 1, 1),
            "quarter" => CypherDate.Of(date.Year, ((date.Quarter - 1) * 3) + 1, 1),
            "month" => CypherDate.Of(date.Year, date.Month, 1),
            "week" => date.PlusDays(1 - date.DayOfWeek),
            _ => throw CypherException.Argument($"'{unit}' is no unit of time, as year, month, day or hour"),
        };
    }

    private static long? TimeUnit(string unit) => unit switch
    {
        "hour" => 3600 * CypherLocalTime.Second,
        "minute" => 60 * CypherLocalTime.Second,
        "second" => CypherLocalTime.Second,
        "millisecond" => 1_000_000,
        "microsecond" => 1_000,
        _ => null,
    };
}
