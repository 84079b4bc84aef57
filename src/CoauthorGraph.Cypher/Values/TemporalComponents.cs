using CoauthorGraph.Cypher.Values.Temporal;

namespace CoauthorGraph.Cypher.Values;

/// <summary>The parts of days, times and durations by name, as in <c>d.year</c>.</summary>
internal static class TemporalComponents
{
    /// <summary>A part of a day or time.</summary>
    public static CypherValue Of(CypherValue value, string name) => value.Kind switch
    {
        CypherKind.Date => OfDate(value.AsDate(), name),
        CypherKind.LocalTime => OfTime(value.AsLocalTime(), name),
        CypherKind.Time => OfOffset(value.AsTime().Offset, null, name) ?? OfTime(value.AsTime().Local, name),
        CypherKind.LocalDateTime => OfLocal(value.AsLocalDateTime(), name),
        CypherKind.DateTime => OfMoment(value.AsDateTime(), name),
        _ => DurationComponents.Of(value.AsDuration(), name),
    } ?? throw TemporalErrors.NoField(name);

    private static CypherValue? OfMoment(CypherDateTime moment, string name) => name switch
    {
        "epochSeconds" => CypherValue.Integer(moment.EpochSecond),
        "epochMillis" => CypherValue.Integer(checked((moment.EpochSecond * 1000) + (moment.Nano / 1_000_000))),
        _ => OfOffset(moment.Offset, moment.Zone, name) ?? OfLocal(moment.Local, name),
    };

    private static CypherValue? OfLocal(CypherLocalDateTime moment, string name) =>
        OfDate(moment.Date, name) ?? OfTime(moment.Time, name);

    private static CypherValue? OfDate(CypherDate date, string name) => name switch
    {
        "year" => CypherValue.Integer(date.Year),
        "quarter" => CypherValue.Integer(date.Quarter),
        "month" => CypherValue.Integer(date.Month),
        "week" => CypherValue.Integer(date.Week),
        "weekYear" => CypherValue.Integer(date.WeekYear),
        "day" => CypherValue.Integer(date.Day),
        "ordinalDay" => CypherValue.Integer(date.DayOfYear),
        "weekDay" or "dayOfWeek" => CypherValue.Integer(date.DayOfWeek),
        "dayOfQuarter" or "quarterDay" => CypherValue.Integer(date.DayOfQuarter),
        _ => null,
    };

    private static CypherValue? OfTime(CypherLocalTime time, string name) => name switch
    {
        "hour" => CypherValue.Integer(time.Hour),
        "minute" => CypherValue.Integer(time.Minute),
        "second" => CypherValue.Integer(time.Seconds),
        "millisecond" => CypherValue.Integer(time.Nano / 1_000_000),
        "microsecond" => CypherValue.Integer(time.Nano / 1_000),
        "nanosecond" => CypherValue.Integer(time.Nano),
        _ => null,
    };

    private static CypherValue? OfOffset(int offset, string? zone, string name) => name switch
    {
        "timezone" => CypherValue.String(zone ?? TemporalText.Offset(offset)),
        "offset" => CypherValue.String(TemporalText.Offset(offset)),
        "offsetMinutes" => CypherValue.Integer(offset / 60),
        "offsetSeconds" => CypherValue.Integer(offset),
        _ => null,
    };
}
