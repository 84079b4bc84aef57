namespace CoauthorGraph.Extraction.Institutions;

/// <summary>An institution that a stretch of an affiliation may name.</summary>
internal readonly record struct InstitutionClaim(int Institution, int FirstWord, int EndWord, double Score);
