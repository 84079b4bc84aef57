using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Values.Temporal;

namespace CoauthorGraph.Cypher.Values;

/// <summary>Moves days and times by durations: months first, then days, then seconds.</summary>
internal static class TemporalArithmetic
{
    private const long SecondsOfDay = 86_400;

    /// <summary>A value moved by a duration; null where it is no day, time or duration.</summary>
    public static CypherValue? Add(CypherValue value, CypherDuration duration)
    {
        try
        {
            return value.Kind switch
            {
                CypherKind.Date => CypherValue.Date(Add(value.AsDate(), duration)),
                CypherKind.LocalTime => CypherValue.LocalTime(Add(value.AsLocalTime(), duration)),
                CypherKind.Time => CypherValue.Time(
                    value.AsTime() with { Local = Add(value.AsTime().Local, duration) }),
                CypherKind.LocalDateTime => CypherValue.LocalDateTime(Add(value.AsLocalDateTime(), duration)),
                CypherKind.DateTime => CypherValue.DateTime(Add(value.AsDateTime(), duration)),
                CypherKind.Duration => CypherValue.Duration(DurationArithmetic.Add(value.AsDuration(), duration)),
                _ => null,
            };
        }
        catch (OverflowException)
        {
            throw TooFar();
        }
    }

    private static CypherDate Add(CypherDate date, CypherDuration duration) => Check(
        date.PlusMonths(duration.Months).PlusDays(duration.Days).PlusDays(duration.Seconds / SecondsOfDay));

    private static CypherLocalTime Add(CypherLocalTime time, CypherDuration duration)
    {
        var moved = time.Nanoseconds + (duration.Seconds % SecondsOfDay * CypherLocalTime.Second) + duration.Nanos;
        return new CypherLocalTime(CypherDate.FloorMod(moved, CypherLocalTime.DayLength));
    }

    private static CypherLocalDateTime Add(CypherLocalDateTime moment, CypherDuration duration)
    {
        var date = Check(moment.Date.PlusMonths(duration.Months).PlusDays(duration.Days));
        return Plus(new CypherLocalDateTime(date, moment.Time), duration);
    }

    // Months and days move the clock's hands; seconds pass, so that a night with a changed clock counts as it is.
    private static CypherDateTime Add(CypherDateTime moment, CypherDuration duration)
    {
        var date = Check(moment.Local.Date.PlusMonths(duration.Months).PlusDays(duration.Days));
        var sameClock = ZonedMoments.AtLocal(
            new CypherLocalDateTime(date, moment.Local.Time), moment.Zone, moment.Offset);
        var utc = Plus(CypherLocalDateTime.Of(sameClock.EpochSecond, sameClock.Nano), duration);
        return ZonedMoments.AtUtc(utc.EpochSecond, utc.Time.Nano, moment.Zone, moment.Offset);
    }

    private static CypherLocalDateTime Plus(CypherLocalDateTime moment, CypherDuration duration)
    {
        var nanos = (long)moment.Time.Nano + duration.Nanos;
        var seconds = checked(moment.EpochSecond + duration.Seconds + (nanos / CypherLocalTime.Second));
        var moved = CypherLocalDateTime.Of(seconds, (int)(nanos % CypherLocalTime.Second));
        Check(moved.Date);
        return moved;
    }

    private static CypherDate Check(CypherDate date) =>
        date.EpochDay is < -365_243_219_162 or > 365_241_780_471 ? throw TooFar() : date;

    private static CypherException TooFar() =>
        CypherException.Argument("The result lies outside the years -999999999 to 999999999", "NumberOutOfRange");
}
