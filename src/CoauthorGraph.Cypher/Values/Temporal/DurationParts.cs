using CoauthorGraph.Cypher.Errors;

namespace CoauthorGraph.Cypher.Values.Temporal;

/// <summary>Makes durations of parts that may be fractions or too great.</summary>
internal static class DurationParts
{
    // The average over 400 years.
    private const decimal NanosOfMonth = 2_629_746_000_000_000m;
    private const decimal NanosOfDay = 86_400_000_000_000m;
    private const decimal NanosOfSecond = 1_000_000_000m;

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

        return new CypherDuration(Fit(months), Fit(days), Fit(seconds + carry), (int)rest);
    }

    /// <summary>A duration of fractions: what is left of a month goes to the days, and so on.</summary>
    public static CypherDuration OfFractions(decimal months, decimal days, decimal seconds, decimal nanos)
    {
        try
        {
            var wholeMonths = decimal.Truncate(months);
            days += (months - wholeMonths) * NanosOfMonth / NanosOfDay;
            var wholeDays = decimal.Truncate(days);
            seconds += (days - wholeDays) * NanosOfDay / NanosOfSecond;
            var wholeSeconds = decimal.Truncate(seconds);
            nanos += (seconds - wholeSeconds) * NanosOfSecond;
            return Of((Int128)wholeMonths, (Int128)wholeDays, (Int128)wholeSeconds, (Int128)decimal.Truncate(nanos));
        }
        catch (OverflowException)
        {
            throw TooLong();
        }
    }

    /// <summary>A number to its last binary digit, as what is cut off of it depends on that.</summary>
    public static decimal Exact(double number)
    {
        const long Unit = 1L << 62;
        if (!double.IsFinite(number) || Math.Abs(number) >= long.MaxValue)
        {
            throw TooLong();
        }

        var whole = Math.Truncate(number);
        return (long)whole + ((decimal)(long)((number - whole) * Unit) / Unit);
    }

    private static long Fit(Int128 value) =>
        value < long.MinValue || value > long.MaxValue ? throw TooLong() : (long)value;

    private static CypherException TooLong() =>
        CypherException.Argument("The duration is longer than durations can be", "NumberOutOfRange");
}
