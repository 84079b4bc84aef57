namespace CoauthorGraph.Neo4j.Gds;

/// <summary>A value of each author, by id.</summary>
/// <param name="Ids">Ids of the authors, ascending as bytes.</param>
/// <param name="Names">Their names.</param>
/// <param name="Values">Their values.</param>
/// <param name="Iterations">Rounds that were made, where the algorithm makes rounds.</param>
/// <param name="Modularity">Modularity, where the values are communities.</param>
public sealed record GdsScores(
    string[] Ids, string[] Names, double[] Values, int? Iterations = null, double? Modularity = null);
