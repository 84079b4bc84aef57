namespace CoauthorGraph.Questions.Analysis;

/// <summary>A member of a closed group.</summary>
/// <param name="Node">Id.</param>
/// <param name="Name">Name, or null.</param>
public sealed record ClosedGroupMember(string Node, string? Name);
