namespace CoauthorGraph.Extraction.Institutions;

/// <summary>How much a name of an institution can be trusted when it is met in a string.</summary>
internal enum InstitutionNameKind
{
    /// <summary>A full name.</summary>
    Full,

    /// <summary>Another name.</summary>
    Alias,

    /// <summary>An abbreviation.</summary>
    Acronym,
}
