namespace CoauthorGraph.Cypher.Values;

/// <summary>The types that queries can name.</summary>
public enum CypherTypeName
{
    /// <summary>No value at all.</summary>
    Nothing,

    /// <summary>Null only.</summary>
    Null,

    /// <summary>BOOLEAN.</summary>
    Boolean,

    /// <summary>STRING.</summary>
    String,

    /// <summary>INTEGER.</summary>
    Integer,

    /// <summary>FLOAT.</summary>
    Float,

    /// <summary>DATE.</summary>
    Date,

    /// <summary>LOCAL TIME.</summary>
    LocalTime,

    /// <summary>ZONED TIME.</summary>
    ZonedTime,

    /// <summary>LOCAL DATETIME.</summary>
    LocalDateTime,

    /// <summary>ZONED DATETIME.</summary>
    ZonedDateTime,

    /// <summary>DURATION.</summary>
    Duration,

    /// <summary>POINT.</summary>
    Point,

    /// <summary>NODE.</summary>
    Node,

    /// <summary>RELATIONSHIP.</summary>
    Relationship,

    /// <summary>MAP.</summary>
    Map,

    /// <summary>LIST.</summary>
    List,

    /// <summary>PATH.</summary>
    Path,

    /// <summary>PROPERTY VALUE: whatever a property may be.</summary>
    PropertyValue,

    /// <summary>ANY.</summary>
    Any,

    /// <summary>One of several.</summary>
    Union,
}
