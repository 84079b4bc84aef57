namespace CoauthorGraph.Cypher.Values.Temporal;

/// <summary>A time of day with an offset from UTC.</summary>
/// <param name="Local">The time by the clock there.</param>
/// <param name="Offset">Seconds that the clock is ahead of UTC, 18 hours at most.</param>
public readonly record struct CypherTime(CypherLocalTime Local, int Offset)
{
    /// <summary>The greatest offset, and with a minus the least.</summary>
    public const int MostOffset = 18 * 3600;

    private const int OffsetBits = 17;

    /// <summary>The time at Greenwich in nanoseconds, which may lie on the day before or after.</summary>
    public long UtcNanoseconds => Local.Nanoseconds - (Offset * CypherLocalTime.Second);

    internal long Packed => (Local.Nanoseconds << OffsetBits) | (long)(Offset + MostOffset);

    /// <inheritdoc/>
    public override string ToString() => TemporalText.Of(this);

    internal static CypherTime FromPacked(long packed) => new(
        new CypherLocalTime((long)((ulong)packed >> OffsetBits)), (int)(packed & ((1 << OffsetBits) - 1)) - MostOffset);
}
