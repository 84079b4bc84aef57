namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>a IS [NOT] [NFC] NORMALIZED</c>.</summary>
internal sealed record NormalizedPredicate(Place Place, Expression Operand, string Form, bool IsNegated)
    : Expression(Place);
