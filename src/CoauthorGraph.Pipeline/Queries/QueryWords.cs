using CoauthorGraph.Cypher;

namespace CoauthorGraph.Pipeline.Queries;

/// <summary>The words that a query may be made of.</summary>
public static class QueryWords
{
    /// <summary>Keywords, functions and procedures.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. CypherWords.All, .. GraphProcedures.All.Select(static procedure => procedure.Name)];
}
