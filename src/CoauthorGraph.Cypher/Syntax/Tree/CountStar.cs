namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>count(*)</c>.</summary>
internal sealed record CountStar(Place Place) : Expression(Place);
