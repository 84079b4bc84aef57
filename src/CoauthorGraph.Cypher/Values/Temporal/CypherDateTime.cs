namespace CoauthorGraph.Cypher.Values.Temporal;

/// <summary>A moment by the clock of a zone.</summary>
/// <param name="Local">What the clock shows.</param>
/// <param name="Offset">Seconds that it is ahead of UTC then.</param>
/// <param name="Zone">Name of the zone, as <c>Europe/Stockholm</c>; null where there is only an offset.</param>
public sealed record CypherDateTime(CypherLocalDateTime Local, int Offset, string? Zone)
{
    /// <summary>Seconds since 1970-01-01T00:00Z.</summary>
    public long EpochSecond => Local.EpochSecond - Offset;

    /// <summary>The nanosecond of the second.</summary>
    public int Nano => Local.Time.Nano;

    /// <inheritdoc/>
    public override string ToString() => TemporalText.Of(this);
}
