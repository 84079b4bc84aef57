namespace CoauthorGraph.Extraction.Institutions;

/// <summary>A name of a record.</summary>
/// <param name="Value">The name.</param>
/// <param name="Kind">What sort of name it is.</param>
internal readonly record struct RorName(string Value, InstitutionNameKind Kind);
