namespace CoauthorGraph.Extraction.Institutions;

/// <summary>How much a name of an institution can be trusted when it is met in a string.</summary>
internal enum InstitutionNameKind
{
    /// <summary>The name that the institution is shown by.</summary>
    Full,

    /// <summary>A full name, such as one in another language.</summary>
    Label,

    /// <summary>Another name.</summary>
    Alias,

    /// <summary>The name of a company without its country, which other companies bear in other countries.</summary>
    Company,

    /// <summary>A name without the city that is part of it.</summary>
    WithoutCity,

    /// <summary>An abbreviation.</summary>
    Acronym,
}
