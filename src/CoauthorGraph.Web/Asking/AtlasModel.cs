namespace CoauthorGraph.Web.Asking;

/// <summary>What the page of the atlas shows.</summary>
/// <param name="Rows">The communities.</param>
/// <param name="Others">Authors who are in none of them.</param>
public sealed record AtlasModel(IReadOnlyList<AtlasRow> Rows, int Others);
