namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>EXISTS {}</c>, <c>COUNT {}</c>, <c>COLLECT {}</c>.</summary>
internal sealed record SubqueryExpression(Place Place, SubqueryKind Kind, QueryPart Query) : Expression(Place);
