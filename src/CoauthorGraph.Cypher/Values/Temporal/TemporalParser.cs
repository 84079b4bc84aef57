using System.Globalization;
using System.Text.RegularExpressions;

namespace CoauthorGraph.Cypher.Values.Temporal;

/// <summary>Reads days and times as ISO 8601 writes them, with hyphens and colons or without.</summary>
internal static partial class TemporalParser
{
    private const string DatePart =
        @"(?<y>[0-9]{4}|[+-][0-9]{1,9})(-(?<mo>[0-9]{1,2})(-(?<d>[0-9]{1,2}))?|-?W(?<w>[0-9]{1,2})(-?(?<wd>[0-9]))?|-?Q(?<q>[0-9])(-?(?<qd>[0-9]{1,2}))?|-?(?<o>[0-9]{3})|(?<mo>[0-9]{2})(?<d>[0-9]{2})?)?";

    private const string TimePart =
        @"(?<h>[0-9]{1,2})(:(?<mi>[0-9]{1,2})(:(?<s>[0-9]{1,2})([.,](?<f>[0-9]{1,9}))?)?|(?<mi>[0-9]{2})((?<s>[0-9]{2})([.,](?<f>[0-9]{1,9}))?)?)?";

    private const string OffsetPart = @"(?<off>Z|z|[+-][0-9]{2}(:?[0-9]{2}(:?[0-9]{2})?)?)";
    private const string ZonePart = @"(\[(?<zone>[^\]]+)\])";

    public static CypherDate Date(string text) =>
        DateOf(DatePattern().Match(text) is { Success: true } match ? match : throw TemporalErrors.Text("date", text));

    public static CypherLocalTime LocalTime(string text) => TimeOf(
        LocalTimePattern().Match(text) is { Success: true } match
            ? match
            : throw TemporalErrors.Text("time of day", text));

    public static CypherTime Time(string text, int defaultOffset)
    {
        var match = TimePattern().Match(text);
        if (!match.Success)
        {
            throw TemporalErrors.Text("time with an offset", text);
        }

        if (match.Groups["zone"].Success)
        {
            throw Errors.CypherException.Argument(
                $"'{text}' names a zone, whose offset depends on the day; give an offset, as +01:00");
        }

        return new CypherTime(
            TimeOf(match), match.Groups["off"] is { Success: true } offset ? Offset(offset.Value) : defaultOffset);
    }

    public static CypherLocalDateTime LocalDateTime(string text) => LocalOf(
        LocalDateTimePattern().Match(text) is { Success: true } match
            ? match
            : throw TemporalErrors.Text("date and time", text));

    public static CypherDateTime DateTime(string text, string? defaultZone, int defaultOffset)
    {
        var match = DateTimePattern().Match(text);
        if (!match.Success)
        {
            throw TemporalErrors.Text("date and time with a zone", text);
        }

        var local = LocalOf(match);
        int? offset = match.Groups["off"] is { Success: true } group ? Offset(group.Value) : null;
        if (!match.Groups["zone"].Success)
        {
            return offset is null
                ? ZonedMoments.AtLocal(local, defaultZone, defaultOffset)
                : new CypherDateTime(local, offset.Value, null);
        }

        var (zone, fixedOffset) = Zone(match.Groups["zone"].Value);
        var moment = ZonedMoments.AtLocal(local, zone, offset ?? fixedOffset);
        return offset is { } given && moment.Offset != given
            ? throw Errors.CypherException.Argument(
                $"The clocks of {zone} are not {match.Groups["off"].Value} in '{text}'")
            : moment;
    }

    /// <summary>A zone by its name, or an offset.</summary>
    public static (string? Zone, int Offset) Zone(string text)
    {
        if (OffsetPattern().IsMatch(text))
        {
            return (null, Offset(text));
        }

        if (TimeZoneRules.Find(text) is null)
        {
            throw TemporalErrors.Text("time zone", text);
        }

        return (text, 0);
    }

    private static int Offset(string text)
    {
        if (text is "Z" or "z")
        {
            return 0;
        }

        var digits = text[1..].Replace(":", "", StringComparison.Ordinal).PadRight(6, '0');
        var hours = Number(digits.AsSpan(0, 2));
        TemporalRanges.Check("minute of an offset", Number(digits.AsSpan(2, 2)), 0, 59);
        TemporalRanges.Check("second of an offset", Number(digits.AsSpan(4, 2)), 0, 59);
        var seconds = (hours * 3600) + (Number(digits.AsSpan(2, 2)) * 60) + Number(digits.AsSpan(4, 2));
        TemporalRanges.Check("offset in seconds", seconds, 0, CypherTime.MostOffset);
        return (int)(text[0] == '-' ? -seconds : seconds);
    }

    private static CypherLocalDateTime LocalOf(Match match) =>
        new(DateOf(match), match.Groups["h"].Success ? TimeOf(match) : default);

    private static CypherDate DateOf(Match match)
    {
        try
        {
            var year = Number(match.Groups["y"].ValueSpan);
            return match.Groups["w"].Success
                ? TemporalRanges.Week(year, Or(match, "w"), Or(match, "wd"))
                : match.Groups["q"].Success
                    ? TemporalRanges.Quarter(year, Or(match, "q"), Or(match, "qd"))
                    : match.Groups["o"].Success
                        ? TemporalRanges.Ordinal(year, Or(match, "o"))
                        : TemporalRanges.Date(year, Or(match, "mo"), Or(match, "d"));
        }
        catch (Errors.CypherException exception)
        {
            throw AsText(exception);
        }
    }

    private static CypherLocalTime TimeOf(Match match)
    {
        try
        {
            return TemporalRanges.Time(
                Or(match, "h", 0), Or(match, "mi", 0), Or(match, "s", 0),
                match.Groups["f"].Success ? Number(match.Groups["f"].Value.PadRight(9, '0')) : 0);
        }
        catch (Errors.CypherException exception)
        {
            throw AsText(exception);
        }
    }

    // A part that is out of range makes the text wrong, not a number.
    private static Errors.CypherException AsText(Errors.CypherException exception) => new(
        Errors.CypherErrorKind.SyntaxError, Errors.CypherErrorPhase.Runtime, exception.Detail, exception.Message);

    private static long Or(Match match, string part, long standard = 1) =>
        match.Groups[part] is { Success: true } group ? Number(group.ValueSpan) : standard;

    private static long Number(ReadOnlySpan<char> digits) =>
        long.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A" + DatePart + @"\z", RegexOptions.ExplicitCapture)]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"\A" + TimePart + @"\z", RegexOptions.ExplicitCapture)]
    private static partial Regex LocalTimePattern();

    [GeneratedRegex(@"\A" + TimePart + OffsetPart + "?" + ZonePart + @"?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex TimePattern();

    [GeneratedRegex(@"\A" + DatePart + "([Tt]" + TimePart + @")?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex LocalDateTimePattern();

    [GeneratedRegex(
        @"\A" + DatePart + "([Tt]" + TimePart + OffsetPart + "?" + ZonePart + @"?)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex DateTimePattern();

    [GeneratedRegex(@"\A" + OffsetPart + @"\z", RegexOptions.ExplicitCapture)]
    private static partial Regex OffsetPattern();
}
