namespace CoauthorGraph.Pipeline.Persons;

/// <summary>What the person records say of one person.</summary>
/// <param name="Id">What the source calls the person by.</param>
/// <param name="Orcid">The ORCID; null where the records give none, or several.</param>
internal readonly record struct KnownPerson(string Id, string? Orcid);
