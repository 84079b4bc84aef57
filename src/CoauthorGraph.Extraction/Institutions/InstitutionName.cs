namespace CoauthorGraph.Extraction.Institutions;

/// <summary>One name of one institution.</summary>
/// <param name="Institution">Place in the registry.</param>
/// <param name="Kind">What sort of name it is.</param>
internal readonly record struct InstitutionName(int Institution, InstitutionNameKind Kind);
