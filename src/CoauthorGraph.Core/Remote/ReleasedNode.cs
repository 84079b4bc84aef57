namespace CoauthorGraph.Core.Remote;

/// <summary>A node that is gone here and stays there because others use it.</summary>
/// <param name="Label">The label it had from us.</param>
/// <param name="Id">The key it had from us.</param>
/// <param name="ElementId">The database's own id, by which it can still be found.</param>
/// <param name="Labels">The labels it keeps.</param>
/// <param name="Relationships">The relationships it keeps.</param>
public sealed record ReleasedNode(
    string Label, string Id, string ElementId, IReadOnlyList<string> Labels, long Relationships);
