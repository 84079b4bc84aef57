using CoauthorGraph.Cypher.Errors;

namespace CoauthorGraph.Cypher.Values.Temporal;

/// <summary>Makes durations of parts that may be fractions or too great.</summary>
internal static class DurationParts
{
    private const string TooLong = "The duration is longer than durations can be";

    // The average over 400 years.
    private const double SecondsOfMonth = 2_629_746;
    private const double SecondsOfDay = 86_400;

    /// <summary>A duration whose nanoseconds may be more or less than those of a second.</summary>
    public static CypherDuration Of(Int128 months, Int128 days, Int128 seconds, Int128 nanos)
    {
        var second = (Int128)CypherLocalTime.Second;
        var carry = nanos / second;
        var rest = nanos - (carry * second);
        if (rest < 0)
        {
            rest += second;
            carry--;
        }

        // All of it must be a number of seconds, though it is kept in parts.
        var total = (months * (Int128)SecondsOfMonth) + (days * (Int128)SecondsOfDay) + seconds + carry;
        return IsLong(total) && IsLong(months) && IsLong(days) && IsLong(seconds + carry)
            ? new CypherDuration((long)months, (long)days, (long)(seconds + carry), (int)rest)
            : throw CypherException.Argument(TooLong, "NumberOutOfRange");
    }

    /// <summary>A duration of fractions: what is left of a month goes to the days, and so on. The last digit depends on
    /// how that is reckoned, which is as servers do.</summary>
    public static CypherDuration OfFractions(double months, double days, double seconds, double nanos)
    {
        var wholeMonths = Math.Truncate(months);
        days += (months - wholeMonths) * SecondsOfMonth / SecondsOfDay;
        var wholeDays = Math.Truncate(days);
        seconds += (days - wholeDays) * SecondsOfDay;
        var wholeSeconds = Math.Truncate(seconds);
        nanos += (seconds - wholeSeconds) * CypherLocalTime.Second;
        return Of(Whole(wholeMonths), Whole(wholeDays), Whole(wholeSeconds), Whole(Math.Truncate(nanos)));
    }

    private static Int128 Whole(double number) => Math.Abs(number) <= long.MaxValue
        ? (Int128)number
        : throw (double.IsFinite(number)
            ? CypherException.Arithmetic(TooLong)
            : CypherException.Argument(TooLong, "NumberOutOfRange"));

    private static bool IsLong(Int128 value) => value >= long.MinValue && value <= long.MaxValue;
}
