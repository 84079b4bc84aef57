namespace CoauthorGraph.Cypher.Planning;

/// <summary>A step that could come next, and how many rows it makes of one.</summary>
internal sealed record PlanAction(double Factor, Func<PlanNode, PlanNode> Add);
