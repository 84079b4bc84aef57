using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Binding;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>Turns steps into a plan: what is done, in which order.</summary>
internal sealed class Planner
{
    private readonly IPropertyGraph _graph;
    private readonly Cardinality _cardinality;
    private readonly CountShortcut _counts;
    private readonly bool _isRepeated;

    /// <summary>A planner for a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="isRepeated">Whether its plans run for each row of another.</param>
    public Planner(IPropertyGraph graph, bool isRepeated)
    {
        _isRepeated = isRepeated;
        _graph = graph;
        _cardinality = new Cardinality(graph);
        _counts = new CountShortcut(graph);
    }

    /// <summary>The plan of a query for one row from outside.</summary>
    public PlanNode Plan(BoundQuery query)
    {
        PlanNode plan = new ArgumentPlan();
        for (var i = 0; i < query.Steps.Count; i++)
        {
            var next = i + 1 < query.Steps.Count ? query.Steps[i + 1] : null;
            plan = Add(plan, query.Steps[i], next);
        }

        return plan;
    }

    private PlanNode Add(PlanNode input, BoundStep step, BoundStep? next) => step switch
    {
        MatchStep { IsOptional: false } match => Match(input, match.Pattern),
        MatchStep match => Optional(input, match.Pattern),
        UnwindStep unwind => new UnwindPlan(input, unwind.Slot, unwind.Source) { Rows = input.Rows * 10 },
        ProjectStep project => new ProjectPlan(input, project.Values) { Rows = input.Rows },
        AggregateStep aggregate => _counts.Apply(new AggregatePlan(input, aggregate.Keys, aggregate.Aggregates)
        {
            Rows = aggregate.Keys.Count == 0 ? 1 : Math.Sqrt(input.Rows),
        }),
        DistinctStep distinct => new DistinctPlan(input, distinct.Slots) { Rows = Math.Max(1, input.Rows / 2) },
        SortStep sort => new SortPlan(input, sort.Keys, sort.Kept, next as SliceStep) { Rows = input.Rows },
        SliceStep slice => new SlicePlan(input, slice.Skip, slice.Limit)
        {
            Rows = Cardinality.ConstantOf(slice.Limit) is { } limit ? Math.Min(limit, input.Rows) : input.Rows,
        },
        FilterStep filter => new FilterPlan(input, [filter.Condition], []) { Rows = input.Rows / 4 },
        CallStep { IsOptional: true } call => new OptionalPlan(
            input, Plan(call.Query), [.. call.Query.Columns.Select(static column => column.Slot)])
        { Rows = input.Rows },
        CallStep call => Apply(input, call),
        UnionStep union => Union(input, union),
        ConditionalStep conditional => new ConditionalPlan(
            input,
            conditional.Conditions,
            [.. conditional.Parts.Select(Plan)],
            [.. conditional.Parts.Select(SlotsOf)],
            conditional.Slots)
        { Rows = input.Rows },
        ProcedureStep procedure => new ProcedurePlan(input, procedure) { Rows = input.Rows * 10 },
        EmptyStep => new EmptyPlan(input) { Rows = 0 },
        _ => throw new InvalidOperationException($"No plan for {step.GetType().Name}"),
    };

    // Paths are chosen among those of one row, so such a pattern is planned by itself.
    private PlanNode Match(PlanNode input, PatternGraph pattern)
    {
        var planner = new PatternPlanner(_graph, _cardinality, pattern, _isRepeated);
        if (pattern.Paths.All(static path => path.Selection == WalkSelection.All))
        {
            return planner.Plan(input);
        }

        var inner = planner.Plan(new ArgumentPlan());
        return new ApplyPlan(input, inner, KeepsRow: false) { Rows = input.Rows * inner.Rows };
    }

    private ApplyPlan Apply(PlanNode input, CallStep call)
    {
        var inner = Plan(call.Query);
        return new ApplyPlan(input, inner, call.Query.Columns.Count == 0) { Rows = input.Rows * inner.Rows };
    }

    private UnionPlan Union(PlanNode input, UnionStep union)
    {
        var parts = union.Parts.Select(Plan).ToList();
        return new UnionPlan(input, parts, [.. union.Parts.Select(SlotsOf)], union.Slots)
        {
            Rows = input.Rows * parts.Sum(static part => part.Rows),
        };
    }

    private static IReadOnlyList<int> SlotsOf(BoundQuery query) =>
        [.. query.Columns.Select(static column => column.Slot)];

    private OptionalPlan Optional(PlanNode input, PatternGraph pattern)
    {
        var inner = new PatternPlanner(_graph, _cardinality, pattern, _isRepeated).Plan(new ArgumentPlan());
        return new OptionalPlan(input, inner, [.. PatternSlots.Of(pattern)])
        {
            Rows = input.Rows * Math.Max(1, inner.Rows),
        };
    }
}
