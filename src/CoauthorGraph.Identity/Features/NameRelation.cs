namespace CoauthorGraph.Identity.Features;

/// <summary>How two printed given names fit together.</summary>
[Flags]
internal enum NameRelation : byte
{
    /// <summary>They cannot be one person's.</summary>
    Conflict = 0,

    /// <summary>They can be one person's.</summary>
    Compatible = 1,

    /// <summary>One first name is an initial only.</summary>
    OneInitial = 2,

    /// <summary>Both first names are initials only.</summary>
    BothInitials = 4,

    /// <summary>The first names are variants.</summary>
    Variant = 8,

    /// <summary>Both have middle names, which agree.</summary>
    MiddleAgrees = 16,

    /// <summary>Only one has a middle name.</summary>
    MiddleMissing = 32,
}
