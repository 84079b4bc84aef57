using CoauthorGraph.Cypher.Values.Temporal;

namespace CoauthorGraph.Cypher.Values;

/// <summary>The parts of durations by name: the whole in a unit, or what is left of the next greater one.</summary>
internal static class DurationComponents
{
    /// <summary>A part; null where there is none of the name.</summary>
    public static CypherValue? Of(CypherDuration duration, string name) => Number(duration, name) is { } number
        ? CypherValue.Integer(number)
        : null;

    private static long? Number(CypherDuration d, string name) => name switch
    {
        "years" => d.Months / 12,
        "quarters" => d.Months / 3,
        "months" => d.Months,
        "weeks" => d.Days / 7,
        "days" => d.Days,
        "hours" => d.Seconds / 3600,
        "minutes" => d.Seconds / 60,
        "seconds" => d.Seconds,
        "milliseconds" => checked((d.Seconds * 1_000) + (d.Nanos / 1_000_000)),
        "microseconds" => checked((d.Seconds * 1_000_000) + (d.Nanos / 1_000)),
        "nanoseconds" => checked((d.Seconds * 1_000_000_000) + d.Nanos),
        "quartersOfYear" => d.Months / 3 % 4,
        "monthsOfQuarter" => d.Months % 3,
        "monthsOfYear" => d.Months % 12,
        "daysOfWeek" => d.Days % 7,
        "minutesOfHour" => d.Seconds / 60 % 60,
        "secondsOfMinute" => d.Seconds % 60,
        "millisecondsOfSecond" => d.Nanos / 1_000_000,
        "microsecondsOfSecond" => d.Nanos / 1_000,
        "nanosecondsOfSecond" => d.Nanos,
        _ => null,
    };
}
