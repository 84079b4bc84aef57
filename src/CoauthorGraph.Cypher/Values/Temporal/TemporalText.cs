using System.Globalization;
using System.Text;

namespace CoauthorGraph.Cypher.Values.Temporal;

/// <summary>The ISO 8601 text of temporal values.</summary>
internal static class TemporalText
{
    public static string Of(CypherDate date)
    {
        var (year, month, day) = date.Parts();
        return Invariant($"{Year(year)}-{month:00}-{day:00}");
    }

    public static string Of(CypherLocalTime time)
    {
        var text = Invariant($"{time.Hour:00}:{time.Minute:00}");
        if (time.Seconds != 0 || time.Nano != 0)
        {
            text += Invariant($":{time.Seconds:00}");
        }

        return time.Nano == 0 ? text : text + Fraction(time.Nano);
    }

    /// <summary>The time of day with its seconds, also where they are 0.</summary>
    public static string Full(CypherLocalTime time) => time.Nanoseconds % (60 * CypherLocalTime.Second) == 0
        ? Of(time) + ":00"
        : Of(time);

    public static string Of(CypherTime time) => Of(time.Local) + Offset(time.Offset);

    public static string Of(CypherLocalDateTime moment) => Of(moment.Date) + "T" + Of(moment.Time);

    public static string Of(CypherDateTime moment) =>
        Of(moment.Local) + Offset(moment.Offset) + (moment.Zone is { } zone ? $"[{zone}]" : "");

    public static string Of(CypherDuration duration)
    {
        var text = new StringBuilder("P");
        Append(text, duration.Months / 12, 'Y');
        Append(text, duration.Months % 12, 'M');
        Append(text, duration.Days, 'D');
        if (duration.Seconds != 0 || duration.Nanos != 0)
        {
            AppendTime(text.Append('T'), duration.Seconds, duration.Nanos);
        }

        return text.Length == 1 ? "PT0S" : text.ToString();
    }

    public static string Offset(int seconds)
    {
        if (seconds == 0)
        {
            return "Z";
        }

        var size = Math.Abs(seconds);
        var text = Invariant($"{(seconds < 0 ? '-' : '+')}{size / 3600:00}:{size / 60 % 60:00}");
        return size % 60 == 0 ? text : text + Invariant($":{size % 60:00}");
    }

    private static string Year(int year) => year switch
    {
        > 9999 => Invariant($"+{year}"),
        >= 0 => Invariant($"{year:0000}"),
        _ => Invariant($"-{-year:0000}"),
    };

    // Seconds are rounded down, so that -1.5 s is -2 s and half a billion of nanoseconds.
    private static void AppendTime(StringBuilder text, long seconds, int nanos)
    {
        var isNegative = seconds < 0;
        if (isNegative && nanos != 0)
        {
            seconds++;
            nanos = (int)CypherLocalTime.Second - nanos;
        }

        Append(text, seconds / 3600, 'H');
        Append(text, seconds / 60 % 60, 'M');
        var rest = seconds % 60;
        if (rest == 0 && nanos == 0)
        {
            return;
        }

        text.Append(rest == 0 && isNegative ? "-0" : rest.ToString(CultureInfo.InvariantCulture));
        text.Append(nanos == 0 ? "" : Fraction(nanos)).Append('S');
    }

    private static void Append(StringBuilder text, long number, char unit)
    {
        if (number != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{number}{unit}");
        }
    }

    private static string Fraction(int nanos) => Invariant($".{nanos:000000000}").TrimEnd('0');

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
