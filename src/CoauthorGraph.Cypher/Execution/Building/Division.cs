using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Binding;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Planning;

namespace CoauthorGraph.Cypher.Execution.Building;

/// <summary>Finds what several threads may gather at once: groups or an order of rows that begin with a scan of many
/// nodes. What is reckoned with fractions is left to one thread: its last digits depend on the order of all.</summary>
internal sealed class Division(Frame frame)
{
    // Some threads have harder parts than others.
    private const int PartsOfAThread = 4;

    /// <summary>The parts, or none where it is not worth it or may not be.</summary>
    public IReadOnlyList<NodePart> PartsOf(AggregatePlan plan) =>
        plan.Aggregates.All(IsOfParts) ? PartsOf(plan.Input) : [];

    /// <summary>The parts, or none where it is not worth it.</summary>
    public IReadOnlyList<NodePart> PartsOf(SortPlan plan) => PartsOf(plan.Input);

    private IReadOnlyList<NodePart> PartsOf(PlanNode input)
    {
        if (frame.Threads <= 1 || ScanOf(input) is not { } scan)
        {
            return [];
        }

        var label = scan.Label is null ? IPropertyGraph.NoToken : frame.Graph.LabelToken(scan.Label);
        if ((scan.Label is not null && label < 0) || !frame.Graph.TryGetRange(label, out var range))
        {
            return [];
        }

        var count = (int)Math.Min((long)frame.Threads * PartsOfAThread, range.Count / frame.NodesOfAPart);
        return count < 2
            ? []
            : [.. Enumerable.Range(0, count).Select(part => new NodePart(scan, Part(range, part, count)))];
    }

    private static NodeRange Part(NodeRange range, int part, int count)
    {
        var start = (int)((long)range.Count * part / count);
        var end = (int)((long)range.Count * (part + 1) / count);
        return new NodeRange(range.Start + start, end - start);
    }

    // Joins make tables of their own, which each part would make anew.
    private static NodeScanPlan? ScanOf(PlanNode plan) => plan switch
    {
        NodeScanPlan { Input: ArgumentPlan } scan => scan,
        FilterPlan or ExpandPlan or MeetPlan or DegreePlan or EndpointsPlan or WalkPlan or ProjectPlan or UnwindPlan
            => ScanOf(plan.Inputs.Single()),
        OptionalPlan { Inner: var inner } optional when !HasJoin(inner) => ScanOf(optional.Input),
        _ => null,
    };

    private static bool HasJoin(PlanNode plan) => plan is NodeTablePlan || plan.Inputs.Any(HasJoin);

    private static bool IsOfParts(BoundAggregate aggregate)
    {
        if (aggregate.Function is not { } function)
        {
            return true;
        }

        return aggregate.Arguments.Count == 1 && function.Name switch
        {
            "count" or "min" or "max" => true,
            "collect" => !aggregate.IsDistinct,
            "sum" => !aggregate.IsDistinct && ExpressionKinds.Of(aggregate.Arguments[0]) == ArgumentKinds.Integer,
            _ => false,
        };
    }
}
