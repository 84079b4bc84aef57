using CoauthorGraph.Cypher.Binding;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>The rows of a procedure for each row.</summary>
internal sealed record ProcedurePlan(PlanNode Input, ProcedureStep Step) : PlanNode
{
    public override string Title => "Procedure";

    public override string Details => Step.Procedure.Name;

    public override IEnumerable<PlanNode> Inputs => [Input];
}
