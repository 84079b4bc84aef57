using System.Globalization;
using System.Text.RegularExpressions;

namespace CoauthorGraph.Cypher.Values.Temporal;

/// <summary>Reads durations as ISO 8601 writes them: by units, the last with a fraction if it likes, or as a date and a
/// time.</summary>
internal static partial class DurationParser
{
    private const string Number = @"[+-]?[0-9]+([.,][0-9]+)?";
    private static readonly string[] Units = ["y", "mo", "w", "d", "h", "mi", "s"];

    public static CypherDuration Parse(string text)
    {
        if (UnitPattern().Match(text) is { Success: true } match)
        {
            return OfUnits(match, text);
        }

        if (CalendarPattern().Match(text) is { Success: true } calendar)
        {
            var (hours, minutes, seconds) = (Part(calendar, "h"), Part(calendar, "mi"), Part(calendar, "s"));
            return Of(
                calendar, (Part(calendar, "y") * 12) + Part(calendar, "mo"), Part(calendar, "d"),
                (hours * 3600) + (minutes * 60) + seconds);
        }

        throw TemporalErrors.Text("duration", text);
    }

    private static CypherDuration OfUnits(Match match, string text)
    {
        var given = Units.Where(unit => match.Groups[unit].Success).ToList();
        if (given.Count == 0 || text.EndsWith('T') || text.EndsWith('t')
            || given[..^1].Exists(unit => match.Groups[unit].ValueSpan.ContainsAny('.', ',')))
        {
            throw TemporalErrors.Text("duration", text);
        }

        return Of(
            match, (Part(match, "y") * 12) + Part(match, "mo"), (Part(match, "w") * 7) + Part(match, "d"),
            (Part(match, "h") * 3600) + (Part(match, "mi") * 60) + Part(match, "s"));
    }

    private static CypherDuration Of(Match match, decimal months, decimal days, decimal seconds)
    {
        var sign = match.Groups["sign"].Value == "-" ? -1 : 1;
        var isExact = decimal.IsInteger(months) && decimal.IsInteger(days);
        return isExact
            ? OfSeconds((Int128)(sign * months), (Int128)(sign * days), sign * seconds)
            : DurationParts.OfFractions((double)(sign * months), (double)(sign * days), (double)(sign * seconds), 0);
    }

    private static CypherDuration OfSeconds(Int128 months, Int128 days, decimal seconds)
    {
        var whole = decimal.Truncate(seconds);
        return DurationParts.Of(
            months, days, (Int128)whole, (Int128)decimal.Truncate((seconds - whole) * CypherLocalTime.Second));
    }

    private static decimal Part(Match match, string unit)
    {
        var group = match.Groups[unit];
        return !group.Success
            ? 0
            : decimal.TryParse(
                group.Value.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
                && Math.Abs(number) <= long.MaxValue
                ? number
                : throw TemporalErrors.Text("duration", match.Value);
    }

    [GeneratedRegex(
        @"\A(?<sign>[+-]?)[Pp]((?<y>" + Number + ")[Yy])?((?<mo>" + Number + ")[Mm])?((?<w>" + Number + ")[Ww])?((?<d>"
            + Number + ")[Dd])?([Tt]((?<h>" + Number + ")[Hh])?((?<mi>" + Number + ")[Mm])?((?<s>" + Number
            + @")[Ss])?)?\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex UnitPattern();

    [GeneratedRegex(
        @"\A(?<sign>[+-]?)[Pp](?<y>[0-9]{4})(-(?<mo>[0-9]{2})-(?<d>[0-9]{2})|(?<mo>[0-9]{2})(?<d>[0-9]{2}))[Tt](?<h>[0-9]{2})(:(?<mi>[0-9]{2})(:(?<s>[0-9]{2}([.,][0-9]{1,9})?))?|(?<mi>[0-9]{2})(?<s>[0-9]{2}([.,][0-9]{1,9})?))?\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex CalendarPattern();
}
