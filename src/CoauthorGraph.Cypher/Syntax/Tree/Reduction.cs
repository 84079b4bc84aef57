namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary><c>reduce(total = start, x IN list | step)</c>.</summary>
internal sealed record Reduction(
    Place Place, Variable Total, Expression Start, Variable Item, Expression Source, Expression Step)
    : Expression(Place);
