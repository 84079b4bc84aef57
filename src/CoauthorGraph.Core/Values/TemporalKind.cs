namespace CoauthorGraph.Core.Values;

/// <summary>The temporal types of Cypher; the names are those of the Query API's typed JSON.</summary>
public enum TemporalKind
{
    /// <summary>A day.</summary>
    Date,

    /// <summary>A time of day with its offset.</summary>
    Time,

    /// <summary>A time of day.</summary>
    LocalTime,

    /// <summary>A day and time with its zone.</summary>
    ZonedDateTime,

    /// <summary>A day and time with its offset.</summary>
    OffsetDateTime,

    /// <summary>A day and time without a zone.</summary>
    LocalDateTime,

    /// <summary>Months, days, seconds and nanoseconds.</summary>
    Duration,
}
