using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Values;
using CoauthorGraph.Cypher.Values.Temporal;

namespace CoauthorGraph.Cypher.Functions.Instants;

/// <summary>What the clocks show.</summary>
internal static class InstantClock
{
    /// <summary>The moment of the statement, or now.</summary>
    public static CypherDateTime Read(FunctionContext context, bool isStatement, CypherValue zone)
    {
        var now = isStatement ? context.Now : context.Clock.GetUtcNow();
        Define.Check("timezone", zone, ArgumentKinds.String, 0);
        var (name, offset) = zone.IsNull ? (null, 0) : TemporalParser.Zone(zone.AsString());
        return ZonedMoments.AtUtc(now.ToUnixTimeSeconds(), NanoOf(now), name, offset);
    }

    /// <summary>The nanosecond of the second.</summary>
    public static int NanoOf(DateTimeOffset moment) => (int)(moment.UtcTicks % TimeSpan.TicksPerSecond) * 100;
}
