namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>Clauses one after another.</summary>
internal sealed record ClauseQuery(Place Place, Sequence<Clause> Clauses) : QueryPart(Place);
