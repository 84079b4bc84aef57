using CoauthorGraph.Cypher.Values;
using CoauthorGraph.Cypher.Values.Temporal;

namespace CoauthorGraph.Cypher.Functions.Instants;

/// <summary>
/// How long it is from one day or time to another. What only one of them has does not count: a time without a day is
/// compared with the other's time, a value without a zone is taken to be by the other's clock.
/// </summary>
internal static class DurationBetween
{
    public static CypherDuration InAll(CypherValue from, CypherValue to)
    {
        var (start, end) = Aligned(from, to);
        if (start.Date is not { } first || end.Date is not { } last)
        {
            return OfNanoseconds(TimeBetween(start, end));
        }

        var startTime = start.Time ?? default;
        var endTime = end.Time ?? default;
        var months = MonthsBetween(first, startTime, last, endTime);
        var moved = first.PlusMonths(months);
        var days = DaysBetween(moved, startTime, last, endTime);
        moved = moved.PlusDays(days);
        var rest = Nanoseconds(start with { Date = moved }, end);
        var time = OfNanoseconds(rest);
        return time with { Months = months, Days = days };
    }

    public static CypherDuration InMonths(CypherValue from, CypherValue to)
    {
        var (start, end) = Aligned(from, to);
        return start.Date is { } first && end.Date is { } last
            ? new CypherDuration(MonthsBetween(first, start.Time ?? default, last, end.Time ?? default), 0, 0, 0)
            : CypherDuration.Zero;
    }

    public static CypherDuration InDays(CypherValue from, CypherValue to)
    {
        var (start, end) = Aligned(from, to);
        return start.Date is { } first && end.Date is { } last
            ? new CypherDuration(0, DaysBetween(first, start.Time ?? default, last, end.Time ?? default), 0, 0)
            : CypherDuration.Zero;
    }

    public static CypherDuration InSeconds(CypherValue from, CypherValue to)
    {
        var (start, end) = Aligned(from, to);
        return OfNanoseconds(
            start.Date is null || end.Date is null ? TimeBetween(start, end) : Nanoseconds(start, end));
    }

    // The second is shown by the clock of the first, so that both have the same zone or none.
    private static (InstantParts Start, InstantParts End) Aligned(CypherValue from, CypherValue to)
    {
        var start = InstantParts.Of(from);
        var end = InstantParts.Of(to);
        if (start.Date is null || end.Date is null)
        {
            return (start, end);
        }

        if (start.Offset is null && end.Offset is not null)
        {
            return (Zoned(start, end.Zone, end.Offset.Value), end);
        }

        if (start.Offset is null)
        {
            return (start, end);
        }

        if (end.Offset is null)
        {
            return (start, Zoned(end, start.Zone, start.Offset.Value));
        }

        var moment = new CypherDateTime(
            new CypherLocalDateTime(end.Date.Value, end.Time ?? default), end.Offset.Value, end.Zone);
        var shown = ZonedMoments.AtUtc(moment.EpochSecond, moment.Nano, start.Zone, start.Offset.Value);
        return (start, InstantParts.Of(CypherValue.DateTime(shown)));
    }

    private static InstantParts Zoned(InstantParts parts, string? zone, int offset) => InstantParts.Of(
        CypherValue.DateTime(ZonedMoments.AtLocal(
            new CypherLocalDateTime(parts.Date!.Value, parts.Time ?? default), zone, zone is null ? offset : null)));

    // Where one has a day and a zone, the other's time is of the same day: the clocks may be changed on it.
    private static Int128 TimeBetween(InstantParts start, InstantParts end)
    {
        if ((start.Date is not null && start.Offset is not null) || (end.Date is not null && end.Offset is not null))
        {
            var date = start.Date ?? end.Date;
            var first = start with { Date = date };
            var last = end with { Date = date };
            return Nanoseconds(
                first.Offset is null ? Zoned(first, last.Zone, last.Offset!.Value) : first,
                last.Offset is null ? Zoned(last, first.Zone, first.Offset!.Value) : last);
        }

        Int128 nanos = (end.Time ?? default).Nanoseconds - (start.Time ?? default).Nanoseconds;
        return start.Offset is { } ahead && end.Offset is { } other
            ? nanos - ((Int128)(other - ahead) * CypherLocalTime.Second)
            : nanos;
    }

    private static Int128 Nanoseconds(InstantParts start, InstantParts end) => Instant(end) - Instant(start);

    private static Int128 Instant(InstantParts parts)
    {
        var local = new CypherLocalDateTime(parts.Date!.Value, parts.Time ?? default);
        var second = parts.Offset is { } offset
            ? ZonedMoments.AtLocal(local, parts.Zone, offset).EpochSecond
            : local.EpochSecond;
        return ((Int128)second * CypherLocalTime.Second) + local.Time.Nano;
    }

    private static long MonthsBetween(CypherDate from, CypherLocalTime fromTime, CypherDate to, CypherLocalTime toTime)
    {
        var (startYear, startMonth, startDay) = from.Parts();
        var (endYear, endMonth, endDay) = Adjusted(from, fromTime, to, toTime).Parts();
        var start = ((((long)startYear * 12) + startMonth - 1) * 32) + startDay;
        var end = ((((long)endYear * 12) + endMonth - 1) * 32) + endDay;
        return (end - start) / 32;
    }

    private static long DaysBetween(CypherDate from, CypherLocalTime fromTime, CypherDate to, CypherLocalTime toTime) =>
        Adjusted(from, fromTime, to, toTime).EpochDay - from.EpochDay;

    // A day that is not over does not count.
    private static CypherDate Adjusted(
        CypherDate from, CypherLocalTime fromTime, CypherDate to, CypherLocalTime toTime) =>
        to.EpochDay > from.EpochDay && toTime.Nanoseconds < fromTime.Nanoseconds
            ? to.PlusDays(-1)
            : to.EpochDay < from.EpochDay && toTime.Nanoseconds > fromTime.Nanoseconds ? to.PlusDays(1) : to;

    private static CypherDuration OfNanoseconds(Int128 nanos) => DurationParts.Of(0, 0, 0, nanos);
}
