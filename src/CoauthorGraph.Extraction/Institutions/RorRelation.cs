namespace CoauthorGraph.Extraction.Institutions;

/// <summary>What another institution is to that of a record.</summary>
/// <param name="Type">ROR's word: <c>parent</c>, <c>child</c>, <c>related</c>, <c>predecessor</c>,
/// <c>successor</c>.</param>
/// <param name="Id">The other's id.</param>
/// <param name="Label">What the record calls it, or null.</param>
internal readonly record struct RorRelation(string Type, string Id, string? Label);
