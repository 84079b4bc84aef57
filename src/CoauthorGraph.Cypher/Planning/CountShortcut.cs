using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Binding;
using CoauthorGraph.Cypher.Functions;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>Counts relationships by the degrees of nodes: where only their number is asked, no row of theirs is
/// made.</summary>
internal sealed class CountShortcut(IPropertyGraph graph)
{
    public PlanNode Apply(AggregatePlan plan)
    {
        if (plan.Input is not ExpandPlan { IsInto: false, Distinct.Count: 0 } expand || !IsPlain(expand.Hop.Types))
        {
            return plan;
        }

        int[] own = [expand.Hop.Slot, expand.To];
        if (plan.Keys.SelectMany(static key => SlotSearch.Of(key.Value)).Any(own.Contains)
            || !plan.Aggregates.All(aggregate => CountsRows(aggregate, own)))
        {
            return plan;
        }

        // The slot of the relationship holds the number instead.
        var degree = new DegreePlan(expand.Input, expand.From, expand.Hop, expand.IsReversed, expand.Words)
        {
            Rows = expand.Input.Rows,
        };
        var number = new BoundVariable(default, "", expand.Hop.Slot, ArgumentKinds.Integer);
        if (plan.Keys.Any(key => TellsApart(key.Value, expand)))
        {
            var counts = plan.Aggregates.Select(one => new SlotValue(one.Slot, number, one.Name));
            return new ProjectPlan(degree, [.. plan.Keys, .. counts]) { Rows = degree.Rows };
        }

        return plan with
        {
            Input = degree,
            Aggregates = [.. plan.Aggregates.Select(aggregate => aggregate with
            {
                Function = AggregateCatalogue.Find("sum"),
                Arguments = [number],
            })],
        };
    }

    // Where each row has another node and a key says which, each row is a group.
    private bool TellsApart(Expression key, ExpandPlan expand)
    {
        var plan = expand.Input;
        while (plan is FilterPlan filter)
        {
            plan = filter.Input;
        }

        return plan is NodeScanPlan { Input: ArgumentPlan } scan && scan.Slot == expand.From && key switch
        {
            BoundVariable variable => variable.Slot == scan.Slot,
            PropertyAccess { Subject: BoundVariable variable } access => variable.Slot == scan.Slot
                && scan.Label is { } label
                && graph.IsUnique(graph.LabelToken(label), graph.PropertyKeyToken(access.Key)),
            _ => false,
        };
    }

    private static bool IsPlain(LabelExpression? types) => types is null or LabelName
        || (types is LabelOr any && any.Operands.All(static one => one is LabelName));

    private static bool CountsRows(BoundAggregate aggregate, int[] own) => aggregate.Function is null
        || (string.Equals(aggregate.Function.Name, "count", StringComparison.OrdinalIgnoreCase) && !aggregate.IsDistinct
            && aggregate.Arguments is [BoundVariable { Slot: var slot }] && own.Contains(slot));
}
