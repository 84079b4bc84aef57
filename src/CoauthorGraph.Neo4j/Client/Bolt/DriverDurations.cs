using System.Globalization;
using System.Text.RegularExpressions;
using Neo4j.Driver;

namespace CoauthorGraph.Neo4j.Client.Bolt;

/// <summary>Durations as the database writes them: <c>P1M2DT3.5S</c>.</summary>
internal static partial class DriverDurations
{
    public static string Write(Duration duration)
    {
        var months = duration.Months == 0 ? "" : Text($"{duration.Months}M");
        var days = duration.Days == 0 ? "" : Text($"{duration.Days}D");
        var fraction = duration.Nanos == 0 ? "" : Text($".{duration.Nanos:D9}").TrimEnd('0');
        var seconds = duration.Seconds == 0 && duration.Nanos == 0 ? "" : Text($"T{duration.Seconds}{fraction}S");
        return months.Length + days.Length + seconds.Length == 0 ? "PT0S" : $"P{months}{days}{seconds}";
    }

    public static Duration Read(string text)
    {
        var parts = Shape().Match(text);
        if (!parts.Success)
        {
            throw new ArgumentException($"'{text}' is no duration of months, days and seconds", nameof(text));
        }

        long Part(string name) => parts.Groups[name] is { Success: true } part
            ? long.Parse(part.Value, CultureInfo.InvariantCulture)
            : 0;
        var nanos = parts.Groups["fraction"].Value.PadRight(9, '0');
        return new Duration(
            Part("months"), Part("days"), Part("seconds"), int.Parse(nanos, CultureInfo.InvariantCulture));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^P((?<months>-?\d+)M)?((?<days>-?\d+)D)?(T(?<seconds>-?\d+)(\.(?<fraction>\d{1,9}))?S)?$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
