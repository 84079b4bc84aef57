namespace CoauthorGraph.Cypher.Values.Temporal;

/// <summary>Moments by the clocks of zones.</summary>
internal static class ZonedMoments
{
    /// <summary>The moment when the clock of a zone shows a time. Where it shows it twice, the offset is kept if it is
    /// one of the two; where it never does, the time is that much later as the clock was put forward.</summary>
    /// <param name="local">What the clock shows.</param>
    /// <param name="zone">The zone; null where the offset stands for itself.</param>
    /// <param name="offset">The offset, or the one to prefer.</param>
    public static CypherDateTime AtLocal(CypherLocalDateTime local, string? zone, int? offset = null)
    {
        if (zone is null)
        {
            return new CypherDateTime(local, offset ?? 0, null);
        }

        var rules = TimeZoneRules.Of(zone);
        var wall = local.EpochSecond;
        var before = rules.OffsetAt(wall - rules.OffsetAt(wall - 86_400));
        var after = rules.OffsetAt(wall - rules.OffsetAt(wall + 86_400));
        if (offset is { } wanted && rules.OffsetAt(wall - wanted) == wanted)
        {
            return new CypherDateTime(local, wanted, zone);
        }

        foreach (var candidate in (ReadOnlySpan<int>)[
            rules.OffsetAt(wall - 86_400), before, after, rules.OffsetAt(wall + 86_400)])
        {
            if (rules.OffsetAt(wall - candidate) == candidate)
            {
                return new CypherDateTime(local, candidate, zone);
            }
        }

        return AtUtc(wall - rules.OffsetAt(wall - 86_400), local.Time.Nano, zone);
    }

    /// <summary>What the clock of a zone shows at a moment.</summary>
    public static CypherDateTime AtUtc(long epochSecond, int nanosecond, string? zone, int offset = 0)
    {
        var ahead = zone is null ? offset : TimeZoneRules.Of(zone).OffsetAt(epochSecond);
        return new CypherDateTime(CypherLocalDateTime.Of(epochSecond + ahead, nanosecond), ahead, zone);
    }
}
