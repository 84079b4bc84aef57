namespace CoauthorGraph.Extraction.Institutions;

/// <summary>Where an institution is, in the terms of affiliation strings.</summary>
/// <param name="Country">ISO 3166 two-letter country code, or null.</param>
/// <param name="City">Numbers of the words of the city's name.</param>
internal readonly record struct InstitutionPlace(string? Country, int[] City);
