namespace CoauthorGraph.Cypher.Functions.Calls;

/// <summary>The kinds that an argument may have; null is always taken.</summary>
[Flags]
public enum ArgumentKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>True or false.</summary>
    Boolean = 1 << 1,

    /// <summary>A whole number.</summary>
    Integer = 1 << 2,

    /// <summary>A number with a fraction.</summary>
    Float = 1 << 3,

    /// <summary>Text.</summary>
    String = 1 << 4,

    /// <summary>A list.</summary>
    List = 1 << 5,

    /// <summary>A map.</summary>
    Map = 1 << 6,

    /// <summary>A node.</summary>
    Node = 1 << 7,

    /// <summary>A relationship.</summary>
    Relationship = 1 << 8,

    /// <summary>A path.</summary>
    Path = 1 << 9,

    /// <summary>A day.</summary>
    Date = 1 << 10,

    /// <summary>A time of day.</summary>
    LocalTime = 1 << 11,

    /// <summary>A time of day with an offset.</summary>
    Time = 1 << 12,

    /// <summary>A moment by a local clock.</summary>
    LocalDateTime = 1 << 13,

    /// <summary>A moment by the clock of a zone.</summary>
    DateTime = 1 << 14,

    /// <summary>A duration.</summary>
    Duration = 1 << 15,

    /// <summary>A place.</summary>
    Point = 1 << 16,

    /// <summary>Known to be of no single kind, as the items of lists of several kinds that were joined.</summary>
    Mixture = 1 << 17,

    /// <summary>A number.</summary>
    Number = Integer | Float,

    /// <summary>A day or a time, with the other or without.</summary>
    Instant = Date | LocalTime | Time | LocalDateTime | DateTime,

    /// <summary>All.</summary>
    Any = Boolean | Number | String | List | Map | Node | Relationship | Path | Instant | Duration | Point | Mixture,
}
