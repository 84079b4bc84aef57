using System.Globalization;
using System.Text;

namespace CoauthorGraph.Neo4j.Client.Values;

/// <summary>Values as the server itself writes them, for a client that is given their parts.</summary>
internal static class ValueText
{
    private const int NanosecondsOfASecond = 1_000_000_000;
    private const int SecondsOfADay = 86_400;
    private const int LargestPlainYear = 9999;

    /// <summary>A day: <c>2026-02-28</c>, <c>+12345-01-02</c>, <c>-0005-01-02</c>.</summary>
    public static string Date(int year, int month, int day)
    {
        var sign = year < 0 ? "-" : year > LargestPlainYear ? "+" : "";
        return Text($"{sign}{Math.Abs(year):D4}-{month:D2}-{day:D2}");
    }

    /// <summary>A time of day with no more digits than it needs behind the point: <c>12:00:00</c>,
    /// <c>12:00:01.5</c>.</summary>
    public static string Time(int hour, int minute, int second, int nanosecond) =>
        Text($"{hour:D2}:{minute:D2}:{second:D2}{Fraction(nanosecond)}");

    /// <summary>A day and time with its offset, from the seconds since 1970-01-01 in UTC.</summary>
    public static string Moment(long utcSeconds, int nanosecond, int offset)
    {
        var local = utcSeconds + offset;
        var days = (long)Math.Floor(local / (decimal)SecondsOfADay);
        var (year, month, day) = CivilDays.Date(days);
        var second = (int)(local - (days * SecondsOfADay));
        return Date(year, month, day) + "T" + Time(second / 3600, second / 60 % 60, second % 60, nanosecond)
            + Offset(offset);
    }

    /// <summary>An offset: <c>Z</c>, <c>+05:30</c>, <c>+00:49:56</c>.</summary>
    public static string Offset(int seconds)
    {
        if (seconds == 0)
        {
            return "Z";
        }

        var size = Math.Abs(seconds);
        var rest = size % 60 == 0 ? "" : Text($":{size % 60:D2}");
        return Text($"{(seconds < 0 ? '-' : '+')}{size / 3600:D2}:{size / 60 % 60:D2}{rest}");
    }

    /// <summary>A duration: <c>P1Y2M3DT4H5M6.789S</c>, each part with its own sign, <c>PT0S</c> for none.</summary>
    /// <param name="months">Months.</param>
    /// <param name="days">Days.</param>
    /// <param name="seconds">Seconds, rounded down.</param>
    /// <param name="nanoseconds">Nanoseconds on top of them, from 0 to 999,999,999.</param>
    public static string Duration(long months, long days, long seconds, int nanoseconds)
    {
        var text = new StringBuilder("P");
        Append(text, months / 12, 'Y');
        Append(text, months % 12, 'M');
        Append(text, days, 'D');
        if (seconds != 0 || nanoseconds != 0)
        {
            text.Append('T');
            var isNegative = seconds < 0;
            var (whole, part) = isNegative && nanoseconds != 0
                ? (seconds + 1, NanosecondsOfASecond - nanoseconds)
                : (seconds, nanoseconds);
            Append(text, whole / 3600, 'H');
            Append(text, whole / 60 % 60, 'M');
            if (whole % 60 != 0 || part != 0)
            {
                text.Append(isNegative ? "-" : "").Append(Math.Abs(whole % 60)).Append(Fraction(part)).Append('S');
            }
        }

        return text.Length == 1 ? "PT0S" : text.ToString();
    }

    /// <summary>A point: <c>SRID=7203;POINT (1.0 2.0)</c>.</summary>
    public static string Point(int system, params ReadOnlySpan<double> coordinates)
    {
        var text = new StringBuilder(Text($"SRID={system};POINT {(coordinates.Length == 3 ? "Z " : "")}("));
        foreach (var coordinate in coordinates)
        {
            text.Append(text[^1] == '(' ? "" : " ").Append(Real(coordinate));
        }

        return text.Append(')').ToString();
    }

    // As Java writes it: with a point always, and an exponent below .001 and from ten million on.
    private static string Real(double number)
    {
        var text = Math.Abs(number).ToString("R", CultureInfo.InvariantCulture);
        var sign = double.IsNegative(number) ? "-" : "";
        if (!double.IsFinite(number) || number == 0 || Math.Abs(number) is >= 1e-3 and < 1e7)
        {
            var isWhole = double.IsFinite(number) && !text.Contains('.', StringComparison.Ordinal);
            return sign + text + (isWhole ? ".0" : "");
        }

        var (mantissa, exponent) = text.Split('E') is [var before, var after]
            ? (before, int.Parse(after, CultureInfo.InvariantCulture))
            : (text, 0);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        exponent += (point < 0 ? mantissa.Length : point) - 1;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var zeros = digits.Length - digits.TrimStart('0').Length;
        digits = digits.Trim('0');
        return Text($"{sign}{digits[0]}.{(digits.Length > 1 ? digits[1..] : "0")}E{exponent - zeros}");
    }

    private static void Append(StringBuilder text, long count, char unit)
    {
        if (count != 0)
        {
            text.Append(count).Append(unit);
        }
    }

    private static string Fraction(int nanoseconds) =>
        nanoseconds == 0 ? "" : Text($".{nanoseconds:D9}").TrimEnd('0');

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
