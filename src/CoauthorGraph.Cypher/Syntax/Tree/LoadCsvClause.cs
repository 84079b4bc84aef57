namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>LOAD CSV</c>: reaches outside the graph, and is refused.</summary>
internal sealed record LoadCsvClause(Place Place, bool HasHeaders, Expression Source, Variable Row)
    : WriteClause(Place);
