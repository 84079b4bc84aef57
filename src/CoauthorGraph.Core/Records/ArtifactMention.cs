namespace CoauthorGraph.Core.Records;

/// <summary>A named system, method, benchmark or data set that a paper introduces.</summary>
/// <param name="Name">The name as printed.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Url">Address of its code or data, or null.</param>
public sealed record ArtifactMention(string Name, ArtifactKind Kind, string? Url = null);
