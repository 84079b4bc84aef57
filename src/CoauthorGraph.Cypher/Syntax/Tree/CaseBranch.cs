namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>When any of the conditions holds, the value.</summary>
internal sealed record CaseBranch(Sequence<Expression> Conditions, Expression Value);
