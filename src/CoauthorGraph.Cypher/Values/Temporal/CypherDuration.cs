namespace CoauthorGraph.Cypher.Values.Temporal;

/// <summary>Months, days, and seconds with nanoseconds, each for itself: a month has no fixed number of days.</summary>
/// <param name="Months">Months.</param>
/// <param name="Days">Days.</param>
/// <param name="Seconds">Seconds, rounded down.</param>
/// <param name="Nanos">Nanoseconds on top of them, 0 to 999,999,999.</param>
public sealed record CypherDuration(long Months, long Days, long Seconds, int Nanos)
{
    /// <summary>No time at all.</summary>
    public static CypherDuration Zero { get; } = new(0, 0, 0, 0);

    /// <inheritdoc/>
    public override string ToString() => TemporalText.Of(this);
}
