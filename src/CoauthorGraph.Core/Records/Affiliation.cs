namespace CoauthorGraph.Core.Records;

/// <summary>An affiliation as printed, and the institution it was linked to.</summary>
/// <param name="Raw">The string of the source.</param>
/// <param name="Ror">ROR id (<c>https://ror.org/…</c>) given by the source or found by extraction, or null.</param>
/// <param name="Name">Name of the institution given by the source or found by extraction, or null.</param>
public sealed record Affiliation(string Raw, string? Ror = null, string? Name = null)
{
    /// <summary>Key of the linked institution: its ROR id, else a slug of our own; null when it is not known.</summary>
    public string? InstitutionId { get; init; }

    /// <summary>ISO 3166 two-letter country code, or null.</summary>
    public string? Country { get; init; }
}
