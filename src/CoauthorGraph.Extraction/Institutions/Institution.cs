namespace CoauthorGraph.Extraction.Institutions;

/// <summary>An institution of a registry.</summary>
/// <param name="Id">ROR id (<c>https://ror.org/…</c>), else a slug of our own.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Ror">ROR id, or null.</param>
/// <param name="Country">ISO 3166 two-letter country code, or null.</param>
/// <param name="City">City, or null.</param>
/// <param name="Kind">Kind such as <c>education</c> or <c>company</c>, or null.</param>
/// <param name="PartOf">Ids of the institutions it is part of.</param>
public sealed record Institution(
    string Id,
    string Name,
    string? Ror,
    string? Country,
    string? City,
    string? Kind,
    IReadOnlyList<string> PartOf);
