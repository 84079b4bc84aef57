using System.Collections.Concurrent;
using CoauthorGraph.Cypher.Errors;

namespace CoauthorGraph.Cypher.Values.Temporal;

/// <summary>
/// How far the clock of a zone is ahead of UTC at any moment, by the system's time zones. Before there were zones the
/// clocks went by the sun, to the second; the system's table says so where it can be read.
/// </summary>
internal sealed class TimeZoneRules
{
    private static readonly ConcurrentDictionary<string, TimeZoneRules> Known = new(StringComparer.Ordinal);
    private readonly TimeZoneInfo _zone;
    private readonly ZoneTransitions? _transitions;

    private TimeZoneRules(TimeZoneInfo zone, ZoneTransitions? transitions)
    {
        _zone = zone;
        _transitions = transitions;
    }

    /// <summary>The rules of a zone.</summary>
    /// <exception cref="CypherException">There is no such zone.</exception>
    public static TimeZoneRules Of(string name) => Find(name)
        ?? throw CypherException.Argument($"There is no time zone '{name}'; a zone is named as Europe/Stockholm");

    /// <summary>The rules of a zone; null where there is none of the name.</summary>
    public static TimeZoneRules? Find(string name)
    {
        if (Known.TryGetValue(name, out var rules))
        {
            return rules;
        }

        return IsName(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? Known.GetOrAdd(name, new TimeZoneRules(zone, ZoneTransitions.TryRead(name)))
            : null;
    }

    /// <summary>Seconds that the clock is ahead of UTC at a moment.</summary>
    public int OffsetAt(long epochSecond) => _transitions?.OffsetAt(epochSecond)
        ?? (int)_zone.GetUtcOffset(Clamped(epochSecond)).TotalSeconds;

    // A name is no way to a file: parts of letters, digits and few signs.
    private static bool IsName(string name) => name.Length is > 0 and < 64 && name[0] != '/'
        && !name.Contains("..", StringComparison.Ordinal)
        && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+');

    // The rules that hold at the end of the calendar of the platform hold ever after.
    private static DateTimeOffset Clamped(long epochSecond)
    {
        const long SecondsOf400Years = 146_097L * 86_400;
        var most = DateTimeOffset.MaxValue.ToUnixTimeSeconds() - SecondsOf400Years;
        var least = DateTimeOffset.MinValue.ToUnixTimeSeconds() + 86_400;
        var within = epochSecond <= most
            ? Math.Max(epochSecond, least)
            : most - SecondsOf400Years + CypherDate.FloorMod(epochSecond - most, SecondsOf400Years);
        return DateTimeOffset.FromUnixTimeSeconds(within);
    }
}
