namespace CoauthorGraph.Cypher.Values.Temporal;

/// <summary>A moment by a local clock.</summary>
/// <param name="Date">The day.</param>
/// <param name="Time">The time of day.</param>
public sealed record CypherLocalDateTime(CypherDate Date, CypherLocalTime Time)
{
    /// <summary>Seconds since 1970-01-01T00:00 by the same clock.</summary>
    public long EpochSecond => (Date.EpochDay * 86_400) + Time.SecondOfDay;

    /// <summary>A moment by seconds and nanoseconds since 1970-01-01T00:00.</summary>
    public static CypherLocalDateTime Of(long epochSecond, int nanosecond)
    {
        var day = CypherDate.FloorDiv(epochSecond, 86_400);
        return new CypherLocalDateTime(
            new CypherDate(day),
            new CypherLocalTime(((epochSecond - (day * 86_400)) * CypherLocalTime.Second) + nanosecond));
    }

    /// <inheritdoc/>
    public override string ToString() => TemporalText.Of(this);
}
