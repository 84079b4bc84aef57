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
    IReadOnlyList<string> PartOf)
{
    /// <summary>Degrees north and east, or null.</summary>
    public (double Latitude, double Longitude)? Coordinates { get; init; }

    /// <summary>Ids of others with what they are to it, by ROR's words.</summary>
    public IReadOnlyList<(string Kind, string Id)> Relations { get; init; } = [];

    /// <summary>With what another record of it says beside this one.</summary>
    internal Institution With(Institution other) => this with
    {
        PartOf = [.. PartOf.Union(other.PartOf)],
        Coordinates = Coordinates ?? other.Coordinates,
        Relations = [.. Relations.Union(other.Relations)],
    };
}
