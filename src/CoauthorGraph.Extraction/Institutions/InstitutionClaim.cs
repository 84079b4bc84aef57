namespace CoauthorGraph.Extraction.Institutions;

/// <summary>An institution that a stretch of an affiliation may name.</summary>
/// <param name="Institution">Place in the registry.</param>
/// <param name="FirstWord">Place of its first word among those of the string.</param>
/// <param name="EndWord">Place after its last word.</param>
/// <param name="Score">How sure it is.</param>
/// <param name="IsReordered">Whether its words stand in another order than in the name.</param>
/// <param name="Kind">What sort of name it is named by.</param>
/// <param name="Standing">What speaks for it beside others.</param>
internal readonly record struct InstitutionClaim(
    int Institution,
    int FirstWord,
    int EndWord,
    double Score,
    bool IsReordered,
    InstitutionNameKind Kind,
    InstitutionStanding Standing);
