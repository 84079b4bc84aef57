namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>name(arguments)</c>, an aggregation or not.</summary>
internal sealed record FunctionCall(Place Place, string Name, bool IsDistinct, Sequence<Expression> Arguments)
    : Expression(Place);
