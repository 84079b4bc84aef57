namespace CoauthorGraph.Neo4j.Queries;

/// <summary>A column of a named query's rows.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it means.</param>
public sealed record QueryColumn(string Name, string Meaning);
