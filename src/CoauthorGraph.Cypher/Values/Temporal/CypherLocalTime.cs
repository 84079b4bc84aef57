namespace CoauthorGraph.Cypher.Values.Temporal;

/// <summary>A time of day.</summary>
/// <param name="Nanoseconds">Since midnight, less than a day.</param>
public readonly record struct CypherLocalTime(long Nanoseconds)
{
    /// <summary>Nanoseconds of a second.</summary>
    public const long Second = 1_000_000_000;

    /// <summary>Nanoseconds of a day.</summary>
    public const long DayLength = 86_400 * Second;

    /// <summary>The hour.</summary>
    public int Hour => (int)(Nanoseconds / (3600 * Second));

    /// <summary>The minute.</summary>
    public int Minute => (int)(Nanoseconds / (60 * Second) % 60);

    /// <summary>The second.</summary>
    public int Seconds => (int)(Nanoseconds / Second % 60);

    /// <summary>The nanosecond of the second.</summary>
    public int Nano => (int)(Nanoseconds % Second);

    /// <summary>Seconds since midnight.</summary>
    public int SecondOfDay => (int)(Nanoseconds / Second);

    /// <summary>A time by its parts, which must be right.</summary>
    public static CypherLocalTime Of(int hour, int minute = 0, int second = 0, int nanosecond = 0) =>
        new((((((hour * 60L) + minute) * 60) + second) * Second) + nanosecond);

    /// <inheritdoc/>
    public override string ToString() => TemporalText.Of(this);
}
