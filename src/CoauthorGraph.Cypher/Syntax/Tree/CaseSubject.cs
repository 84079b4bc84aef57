namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>The value that a simple CASE looks at, inside its conditions.</summary>
internal sealed record CaseSubject(Place Place) : Expression(Place);
