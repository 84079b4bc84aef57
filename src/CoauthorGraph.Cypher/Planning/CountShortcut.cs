using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Binding;
using CoauthorGraph.Cypher.Functions;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>Counts relationships by the degrees of nodes: where only their number is asked, no row of theirs is
/// made.</summary>
internal sealed class CountShortcut(IPropertyGraph graph, Cardinality cardinality)
{
    public AggregatePlan Apply(AggregatePlan plan)
    {
        if (Followed(plan.Input) is not { IsInto: false, Distinct.Count: 0 } expand || !IsPlain(expand.Hop.Types))
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

    // Labels that every relationship of the type leads to need no look.
    private ExpandPlan? Followed(PlanNode plan) => plan switch
    {
        ExpandPlan expand => expand,
        FilterPlan { Conditions.Count: 0, Input: ExpandPlan expand } filter
            when filter.Labels.All(label => label.Slot == expand.To && IsImplied(expand, label.Labels)) => expand,
        _ => null,
    };

    private bool IsImplied(ExpandPlan expand, LabelExpression labels) =>
        labels is LabelName name && graph.LabelToken(name.Name) is >= 0 and var label
        && cardinality.TypesOf(expand.Hop.Types).All(type => LeadsTo(type, label, expand));

    private bool LeadsTo(int type, int label, ExpandPlan expand)
    {
        var all = graph.RelationshipCount(IPropertyGraph.NoToken, type, IPropertyGraph.NoToken);
        var toEnd = graph.RelationshipCount(IPropertyGraph.NoToken, type, label) == all;
        var toStart = graph.RelationshipCount(label, type, IPropertyGraph.NoToken) == all;
        return (expand.Hop.Direction, expand.IsReversed) switch
        {
            (PatternDirection.Either, _) => toEnd && toStart,
            (PatternDirection.Right, false) or (PatternDirection.Left, true) => toEnd,
            _ => toStart,
        };
    }

    private static bool IsPlain(LabelExpression? types) => types is null or LabelName
        || (types is LabelOr any && any.Operands.All(static one => one is LabelName));

    private static bool CountsRows(BoundAggregate aggregate, int[] own) => aggregate.Function is null
        || (string.Equals(aggregate.Function.Name, "count", StringComparison.OrdinalIgnoreCase) && !aggregate.IsDistinct
            && aggregate.Arguments is [BoundVariable { Slot: var slot }] && own.Contains(slot));
}
