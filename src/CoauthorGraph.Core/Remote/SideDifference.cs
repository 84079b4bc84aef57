namespace CoauthorGraph.Core.Remote;

/// <summary>A number that is not the same here and there.</summary>
/// <param name="What">A label or type, and what of it was counted or summed.</param>
/// <param name="Here">The graph's number.</param>
/// <param name="There">The database's number.</param>
public sealed record SideDifference(string What, long Here, long There);
