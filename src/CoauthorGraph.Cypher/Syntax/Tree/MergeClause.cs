namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>MERGE</c>.</summary>
internal sealed record MergeClause(
    Place Place, PathPattern Pattern, Sequence<SetItem> OnCreate, Sequence<SetItem> OnMatch) : WriteClause(Place);
