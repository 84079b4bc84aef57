namespace CoauthorGraph.Identity.Linking;

/// <summary>Two clusters of different blocks that are one person.</summary>
/// <param name="Left">The smaller of the two, by its first row.</param>
/// <param name="Right">The other one.</param>
/// <param name="Score">Log-odds that they are one person.</param>
internal readonly record struct AuthorLink(int Left, int Right, float Score);
