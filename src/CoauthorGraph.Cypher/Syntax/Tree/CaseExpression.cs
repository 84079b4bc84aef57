namespace CoauthorGraph.Cypher.Syntax.Tree;

/// <summary>CASE; with a subject the conditions speak of it as <see cref="CaseSubject"/>.</summary>
internal sealed record CaseExpression(
    Place Place, Expression? Subject, Sequence<CaseBranch> Branches, Expression? Otherwise) : Expression(Place);
