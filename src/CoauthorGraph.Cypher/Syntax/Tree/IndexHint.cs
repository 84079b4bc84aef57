namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>USING INDEX a:Label(key)</c> and its kind: a wish, which the planner need not follow.</summary>
internal sealed record IndexHint(Place Place, string Kind, Sequence<Variable> Variables);
