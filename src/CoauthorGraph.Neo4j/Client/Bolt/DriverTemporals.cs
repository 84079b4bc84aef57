using CoauthorGraph.Core.Values;
using CoauthorGraph.Neo4j.Client.Values;
using Neo4j.Driver;
using TemporalValue = CoauthorGraph.Core.Values.TemporalValue;

namespace CoauthorGraph.Neo4j.Client.Bolt;

/// <summary>Dates, times and durations between the driver's types and ours.</summary>
internal static class DriverTemporals
{
    // The years 1 to 9999, as far as the platform knows zones.
    private const long FirstSecond = -62_135_596_800;
    private const long LastSecond = 253_402_300_799;

    public static TemporalValue Read(global::Neo4j.Driver.TemporalValue value) => value switch
    {
        LocalDate date => new TemporalValue(TemporalKind.Date, ValueText.Date(date.Year, date.Month, date.Day)),
        LocalTime time => new TemporalValue(
            TemporalKind.LocalTime, ValueText.Time(time.Hour, time.Minute, time.Second, time.Nanosecond)),
        OffsetTime time => new TemporalValue(
            TemporalKind.Time,
            ValueText.Time(time.Hour, time.Minute, time.Second, time.Nanosecond)
                + ValueText.Offset(time.OffsetSeconds)),
        LocalDateTime moment => new TemporalValue(
            TemporalKind.LocalDateTime,
            ValueText.Date(moment.Year, moment.Month, moment.Day) + "T"
                + ValueText.Time(moment.Hour, moment.Minute, moment.Second, moment.Nanosecond)),
        ZonedDateTime moment => Zoned(moment),
        Duration span => new TemporalValue(
            TemporalKind.Duration, ValueText.Duration(span.Months, span.Days, span.Seconds, span.Nanos)),
        _ => throw new NotSupportedException($"The driver gives a {value.GetType()}, which is not known here"),
    };

    public static object Write(TemporalValue value)
    {
        if (value.Kind == TemporalKind.Duration)
        {
            var (months, days, seconds, nanoseconds) = ValueParts.OfDuration(value.Text);
            return new Duration(months, days, seconds, nanoseconds);
        }

        var parts = ValueParts.Of(value.Text);
        return value.Kind switch
        {
            TemporalKind.Date => new LocalDate(parts.Year, parts.Month, parts.Day),
            TemporalKind.LocalTime => new LocalTime(parts.Hour, parts.Minute, parts.Second, parts.Nanosecond),
            TemporalKind.Time => new OffsetTime(
                parts.Hour, parts.Minute, parts.Second, parts.Nanosecond, parts.Offset),
            TemporalKind.LocalDateTime => new LocalDateTime(
                parts.Year, parts.Month, parts.Day, parts.Hour, parts.Minute, parts.Second, parts.Nanosecond),
            _ => new ZonedDateTime(
                parts.UtcSeconds,
                parts.Nanosecond,
                parts.Zone is null ? Zone.Of(parts.Offset) : Zone.Of(parts.Zone)),
        };
    }

    // A machine that does not know the zone shows the moment in UTC.
    private static TemporalValue Zoned(ZonedDateTime moment)
    {
        var offset = (moment.Zone as ZoneOffset)?.OffsetSeconds ?? OffsetOf(moment, ((ZoneId)moment.Zone).Id);
        var text = ValueText.Moment(moment.UtcSeconds, moment.Nanosecond, offset);
        return moment.Zone is ZoneId zone
            ? new TemporalValue(TemporalKind.ZonedDateTime, $"{text}[{zone.Id}]")
            : new TemporalValue(TemporalKind.OffsetDateTime, text);
    }

    // The driver takes the moment for a local one, and is an hour off where clocks were put back.
    private static int OffsetOf(ZonedDateTime moment, string zone) =>
        moment.UtcSeconds is >= FirstSecond and <= LastSecond
            && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known)
            ? (int)known.GetUtcOffset(DateTimeOffset.FromUnixTimeSeconds(moment.UtcSeconds)).TotalSeconds
            : moment.UnknownZoneInfo ? 0 : moment.OffsetSeconds;
}
