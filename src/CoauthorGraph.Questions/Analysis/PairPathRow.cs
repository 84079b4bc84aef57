namespace CoauthorGraph.Questions.Analysis;

/// <summary>The shortest path of one of many pairs.</summary>
/// <param name="From">Id of one end.</param>
/// <param name="To">Id of the other.</param>
/// <param name="Length">Number of steps, or the sum of 1/weight; null where nothing connects them.</param>
/// <param name="Nodes">Ids from one end to the other, or null.</param>
public sealed record PairPathRow(string From, string To, double? Length, IReadOnlyList<string>? Nodes);
