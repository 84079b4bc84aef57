using System.Globalization;
using System.Text.RegularExpressions;

namespace CoauthorGraph.Neo4j.Client.Values;

/// <summary>The parts of a date, a time or both, read from the text in which values are kept.</summary>
/// <param name="Year">Year.</param>
/// <param name="Month">Month.</param>
/// <param name="Day">Day.</param>
/// <param name="Hour">Hour.</param>
/// <param name="Minute">Minute.</param>
/// <param name="Second">Second.</param>
/// <param name="Nanosecond">Nanosecond.</param>
/// <param name="Offset">Seconds from UTC.</param>
/// <param name="Zone">Name of the zone; null for none.</param>
internal sealed partial record ValueParts(
    int Year, int Month, int Day, int Hour, int Minute, int Second, int Nanosecond, int Offset, string? Zone)
{
    /// <summary>Seconds since 1970-01-01 in UTC.</summary>
    public long UtcSeconds =>
        (CivilDays.Of(Year, Month, Day) * 86_400) + (Hour * 3600) + (Minute * 60) + Second - Offset;

    /// <summary>Reads the parts; those that are not there are 0, or 1 for month and day.</summary>
    /// <exception cref="ArgumentException">The text is neither a date nor a time.</exception>
    public static ValueParts Of(string text)
    {
        var match = Moment().Match(text);
        if (!match.Success || text.Length == 0)
        {
            throw new ArgumentException($"'{text}' is neither a date nor a time", nameof(text));
        }

        int Part(string name, int missing = 0) => match.Groups[name] is { Success: true } part
            ? int.Parse(part.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            : missing;
        var offset = (Part("hours") * 3600) + (Part("minutes") * 60) + Part("seconds");
        return new ValueParts(
            Part("year"), Part("month", 1), Part("day", 1), Part("hour"), Part("minute"), Part("second"),
            Nanoseconds(match.Groups["fraction"].Value),
            match.Groups["sign"].Value == "-" ? -offset : offset,
            match.Groups["zone"] is { Success: true } zone ? zone.Value : null);
    }

    /// <summary>The parts of a duration: months, days, seconds rounded down, and nanoseconds on top of them.</summary>
    /// <exception cref="ArgumentException">The text is no duration.</exception>
    public static (long Months, long Days, long Seconds, int Nanoseconds) OfDuration(string text)
    {
        var match = Span().Match(text);
        if (!match.Success || text.Length < 3)
        {
            throw new ArgumentException($"'{text}' is no duration", nameof(text));
        }

        long Part(string name) => match.Groups[name] is { Success: true } part
            ? long.Parse(part.Value, CultureInfo.InvariantCulture)
            : 0;
        var seconds = (Part("hours") * 3600) + (Part("minutes") * 60) + Part("seconds");
        var fraction = Nanoseconds(match.Groups["fraction"].Value);
        if (fraction > 0 && match.Groups["seconds"].Value.StartsWith('-'))
        {
            (seconds, fraction) = (seconds - 1, 1_000_000_000 - fraction);
        }

        return ((Part("years") * 12) + Part("months"), (Part("weeks") * 7) + Part("days"), seconds, fraction);
    }

    /// <summary>The parts of a point: its reference system and two or three coordinates.</summary>
    /// <exception cref="ArgumentException">The text is no point.</exception>
    public static (int System, double[] Coordinates) OfPoint(string text)
    {
        var match = Place().Match(text);
        return match.Success
            ? (int.Parse(match.Groups["system"].Value, CultureInfo.InvariantCulture),
                [.. match.Groups["coordinates"].Value.Split(' ').Select(
                    static part => double.Parse(part, NumberStyles.Float, CultureInfo.InvariantCulture))])
            : throw new ArgumentException($"'{text}' is no point", nameof(text));
    }

    private static int Nanoseconds(string fraction) =>
        int.Parse(fraction.PadRight(9, '0'), NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^((?<year>[+-]?\d{4,9})-(?<month>\d\d)-(?<day>\d\d)(T|$))?((?<hour>\d\d):(?<minute>\d\d)(:(?<second>\d\d)(\.(?<fraction>\d{1,9}))?)?)?(Z|(?<sign>[+-])(?<hours>\d\d):(?<minutes>\d\d)(:(?<seconds>\d\d))?)?(\[(?<zone>.+)\])?$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Moment();

    [GeneratedRegex(
        @"^P((?<years>-?\d+)Y)?((?<months>-?\d+)M)?((?<weeks>-?\d+)W)?((?<days>-?\d+)D)?(T((?<hours>-?\d+)H)?((?<minutes>-?\d+)M)?((?<seconds>-?\d+)(\.(?<fraction>\d{1,9}))?S)?)?$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Span();

    [GeneratedRegex(
        @"^SRID=(?<system>\d+);POINT (Z )?\((?<coordinates>\S+ \S+( \S+)?)\)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
