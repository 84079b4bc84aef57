namespace CoauthorGraph.Extraction.Institutions;

/// <summary>An institution found in an affiliation string.</summary>
/// <param name="Institution">The institution.</param>
/// <param name="Score">How sure, from 0 to 1.</param>
public sealed record InstitutionMatch(Institution Institution, double Score);
