namespace CoauthorGraph.Cypher.Planning;

/// <summary>The nodes that two known nodes both have relationships with, by sorted lists.</summary>
internal sealed record MeetPlan(PlanNode Input, MeetSide First, MeetSide Second, int Slot, bool IsRepeatable) : PlanNode
{
    public override string Title => "Meet";

    public override string Details => $"{First.Words}, {Second.Words}";

    public override IEnumerable<PlanNode> Inputs => [Input];
}
