namespace CoauthorGraph.Synthetic;

/// <summary>How a person signs papers.</summary>
[Flags]
internal enum Habits : byte
{
    None = 0,

    /// <summary>Always with initials instead of given names.</summary>
    Initials = 1,

    /// <summary>Always without diacritics.</summary>
    Plain = 2,

    /// <summary>Has an ORCID, which part of the papers show.</summary>
    Orcid = 4,
}
