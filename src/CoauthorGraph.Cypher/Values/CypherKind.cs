namespace CoauthorGraph.Cypher.Values;

/// <summary>What a value is.</summary>
public enum CypherKind
{
    /// <summary>No value.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>A number of 64 bits.</summary>
    Float,

    /// <summary>Text.</summary>
    String,

    /// <summary>A list of values.</summary>
    List,

    /// <summary>Values by name.</summary>
    Map,

    /// <summary>A node.</summary>
    Node,

    /// <summary>A relationship.</summary>
    Relationship,

    /// <summary>A walk through nodes and relationships.</summary>
    Path,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A time of day.</summary>
    LocalTime,

    /// <summary>A time of day with an offset from UTC.</summary>
    Time,

    /// <summary>A moment by a local clock.</summary>
    LocalDateTime,

    /// <summary>A moment by the clock of a zone.</summary>
    DateTime,

    /// <summary>Months, days, seconds and nanoseconds.</summary>
    Duration,

    /// <summary>A place.</summary>
    Point,
}
