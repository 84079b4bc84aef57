namespace CoauthorGraph.Extraction.Institutions;

/// <summary>A record of a registry, whichever schema it was in.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">ROR's word: <c>active</c>, <c>inactive</c> or <c>withdrawn</c>.</param>
/// <param name="Names">Its names.</param>
/// <param name="Kind">What it is, such as <c>education</c>, or null.</param>
/// <param name="Country">ISO 3166 two-letter country code, or null.</param>
/// <param name="City">City, or null.</param>
/// <param name="Coordinates">Where it is, or null.</param>
/// <param name="Relations">What other institutions are to it.</param>
internal sealed record RorRecord(
    string Id,
    string Status,
    IReadOnlyList<RorName> Names,
    string? Kind,
    string? Country,
    string? City,
    (double Latitude, double Longitude)? Coordinates,
    IReadOnlyList<RorRelation> Relations)
{
    /// <summary>Domains of its website and addresses.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>The relation of a part to what it is part of.</summary>
    public const string Parent = "parent";

    /// <summary>The relation to whoever took its place.</summary>
    public const string Successor = "successor";

    /// <summary>Whether there is such an institution today.</summary>
    public bool IsActive => Status == "active";

    /// <summary>The others of a relation.</summary>
    public IEnumerable<string> Of(string relation) =>
        Relations.Where(one => one.Type == relation).Select(static one => one.Id);
}
