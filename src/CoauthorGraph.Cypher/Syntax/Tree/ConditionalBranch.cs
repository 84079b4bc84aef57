namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>WHEN p THEN query</c>; no condition for ELSE.</summary>
internal sealed record ConditionalBranch(Expression? Condition, QueryPart Query);
