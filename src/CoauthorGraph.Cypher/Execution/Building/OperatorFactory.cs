using System.Runtime.CompilerServices;
using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Binding;
using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Execution.Expressions;
using CoauthorGraph.Cypher.Execution.Operators;
using CoauthorGraph.Cypher.Execution.Patterns;
using CoauthorGraph.Cypher.Planning;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Execution.Building;

/// <summary>Turns plans into operators on the row of a frame.</summary>
internal sealed class OperatorFactory
{
    private readonly Frame _frame;
    private readonly ExpressionCompiler _expressions;
    private readonly HopFactory _hops;
    private readonly ProbeCompiler _probes;
    private readonly Division _division;

    public OperatorFactory(Frame frame)
    {
        _frame = frame;
        _expressions = new ExpressionCompiler(frame, new SubqueryCompiler(frame, this).Compile);
        _hops = new HopFactory(frame, _expressions);
        _probes = new ProbeCompiler(frame, _expressions);
        _division = new Division(frame);
    }

    /// <summary>The operators by their plans, for PROFILE.</summary>
    public Dictionary<PlanNode, Operator> Made { get; } = new(ReferenceEqualityComparer.Instance);

    public Operator Make(PlanNode plan)
    {
        // Operators ask one another for rows as deep as they are made.
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new CypherException(
                CypherErrorKind.LimitExceeded, CypherErrorPhase.CompileTime, "LimitExceeded",
                "The query has more clauses and patterns than can be run in one: split it");
        }

        var made = MakeOne(plan);
        Made[plan] = made;
        return made;
    }

    private Operator MakeOne(PlanNode plan)
    {
        switch (plan)
        {
            case ArgumentPlan:
                return new ArgumentOperator();
            case NodeScanPlan scan:
                var label = LabelOf(scan.Label);
                var part = ReferenceEquals(_frame.Confined?.Scan, scan) ? _frame.Confined.Range : (NodeRange?)null;
                return new NodeScan(_frame, Make(scan.Input), scan.Slot, label, part);
            case NodeSeekPlan seek:
                return new NodeSeek(_frame, Make(seek.Input), seek.Slot, _probes.Compile(seek.Probes));
            case NodeTablePlan join:
                return MakeJoin(join);
            case GivenNodePlan given:
                return new GivenNode(_frame, Make(given.Input), given.Slot, given.Name);
            case FilterPlan filter:
                return new FilterOperator(
                    _frame,
                    Make(filter.Input),
                    filter.Conditions.Count == 0 ? null : _expressions.CompileAll(filter.Conditions),
                    [.. filter.Labels.Select(one => (one.Slot, _expressions.Labels.OfNode(one.Labels)))]);
            case ExpandPlan or MeetPlan or DegreePlan or EndpointsPlan or WalkPlan or ShortestPlan or PathPlan
                or SelectPathsPlan:
                return MakePattern(plan);
            default:
                return MakeRows(plan);
        }
    }

    // Null where the graph has no such label.
    private int? LabelOf(string? name)
    {
        if (name is null)
        {
            return IPropertyGraph.NoToken;
        }

        var label = _frame.Graph.LabelToken(name);
        if (label >= 0)
        {
            return label;
        }

        _frame.Unknown.AddLabel(name);
        return null;
    }

    private NodeSeek MakeJoin(NodeTablePlan join)
    {
        var label = join.Label is null ? IPropertyGraph.NoToken : _frame.Graph.LabelToken(join.Label);
        var table = new NodeTable(_frame, join.Slot, label, _expressions.Compile(join.Key));
        var value = _expressions.Compile(join.Value);
        return new NodeSeek(_frame, Make(join.Input), join.Slot, () => table.Find(value()));
    }

    private Operator MakePattern(PlanNode plan)
    {
        switch (plan)
        {
            case ExpandPlan expand:
                var hop = _hops.Of(expand.Hop, expand.IsReversed);
                return expand.IsInto
                    ? new ExpandInto(
                        _frame, Make(expand.Input), expand.From, hop, _hops.Of(expand.Hop, !expand.IsReversed),
                            expand.To,
                        [.. expand.Distinct])
                    : new ExpandOperator(_frame, Make(expand.Input), expand.From, hop, expand.To, [.. expand.Distinct]);
            case MeetPlan meet:
                return new MeetOperator(
                    _frame, Make(meet.Input), meet.First, meet.Second, meet.Slot, meet.IsRepeatable);
            case DegreePlan degree:
                return new DegreeOperator(
                    _frame, Make(degree.Input), degree.From, _hops.Of(degree.Hop, degree.IsReversed));
            case EndpointsPlan ends:
                return new EndpointsOperator(
                    _frame, Make(ends.Input), _hops.Of(ends.Hop, false), ends.From, ends.IsFromKnown, ends.To,
                        ends.IsToKnown,
                    [.. ends.Distinct]);
            case WalkPlan walk:
                return new WalkOperator(
                    _frame, Make(walk.Input), _hops.ShapeOf(walk.Edge, walk.IsReversed), walk.From, walk.To,
                        walk.IsInto,
                    [.. walk.Distinct], walk.IsRepeatable);
            case ShortestPlan shortest:
                return MakeShortest(shortest);
            case PathPlan path:
                return new PathOperator(_frame, Make(path.Input), path.Slot, [.. path.Nodes], [.. path.Pieces]);
            default:
                var select = (SelectPathsPlan)plan;
                return new SelectPaths(
                    _frame, Make(select.Input), select.Path.Selection, CountOf(select.Path.Count), select.Start,
                        select.End,
                    [.. select.Pieces], [.. select.Kept]);
        }
    }

    private ShortestOperator MakeShortest(ShortestPlan plan)
    {
        var edge = plan.Edge;
        var condition = edge.PathConditions.Count == 0 ? null : _expressions.CompileAll(edge.PathConditions);
        var task = new ShortestTask(
            edge.Selection, CountOf(edge.Count), edge.PathSlot, condition, edge.IsFunction);
        return new ShortestOperator(
            _frame, Make(plan.Input), _hops.ShapeOf(edge, plan.IsReversed), task, plan.From, plan.To, plan.IsInto,
            [.. plan.Distinct]);
    }

    private Operator MakeRows(PlanNode plan)
    {
        switch (plan)
        {
            case OptionalPlan optional:
                return new OptionalOperator(_frame, Make(optional.Input), Make(optional.Inner), [.. optional.Slots]);
            case ApplyPlan apply:
                return new ApplyOperator(Make(apply.Input), Make(apply.Inner), apply.KeepsRow);
            case UnwindPlan { Source: FunctionCall call } unwind when IsRange(call):
                return new UnwindRange(
                    _frame, Make(unwind.Input), unwind.Slot, _expressions.Compile(call),
                    [.. call.Arguments.Select(_expressions.Compile)]);
            case UnwindPlan unwind:
                return new UnwindOperator(_frame, Make(unwind.Input), unwind.Slot, _expressions.Compile(unwind.Source));
            case ProjectPlan project:
                return new ProjectOperator(
                    _frame,
                    Make(project.Input),
                    [.. project.Values.Select(static value => value.Slot)],
                    [.. project.Values.Select(value => _expressions.Compile(value.Value))]);
            case AggregatePlan aggregate:
                return _division.PartsOf(aggregate) is [_, ..] parts
                    ? Divided(parts, own => own.MakeAggregate(aggregate))
                    : MakeAggregate(aggregate);
            case DistinctPlan distinct:
                return new DistinctOperator(_frame, Make(distinct.Input), [.. distinct.Slots]);
            case SortPlan sort:
                return _division.PartsOf(sort) is [_, ..] pieces
                    ? Divided(pieces, own => own.MakeSort(sort))
                    : MakeSort(sort);
            case SlicePlan slice:
                return new SliceOperator(Make(slice.Input), RowCountOf(slice.Skip), RowCountOf(slice.Limit));
            case UnionPlan union:
                return new UnionOperator(
                    _frame, Make(union.Input), [.. union.Parts.Select(Make)], Slots(union.From), [.. union.To]);
            case ConditionalPlan conditional:
                return new ConditionalOperator(
                    _frame,
                    Make(conditional.Input),
                    [.. conditional.Conditions.Select(one => one is null ? null : _expressions.CompileCondition(one))],
                    [.. conditional.Parts.Select(Make)],
                    Slots(conditional.From),
                    [.. conditional.To]);
            case ProcedurePlan { Step: var step } procedure:
                return new ProcedureOperator(
                    _frame, Make(procedure.Input), step.Procedure, [.. step.Arguments.Select(_expressions.Compile)],
                    [.. step.Outputs], step.IsOptional);
            case EmptyPlan empty:
                return new EmptyOperator(Make(empty.Input));
            default:
                throw new InvalidOperationException($"No operator for {plan.GetType().Name}");
        }
    }

    private static bool IsRange(FunctionCall call) =>
        string.Equals(call.Name, "range", StringComparison.OrdinalIgnoreCase);

    private static int[][] Slots(IReadOnlyList<IReadOnlyList<int>> slots) =>
        [.. slots.Select(static one => one.ToArray())];

    private DividedOperator Divided(IReadOnlyList<NodePart> parts, Func<OperatorFactory, GatheringOperator> make) =>
        new(_frame, parts, _frame.Threads, own => make(new OperatorFactory(own)));

    private AggregateOperator MakeAggregate(AggregatePlan plan) => new(
        _frame,
        Make(plan.Input),
        [.. plan.Keys.Select(static key => key.Slot)],
        [.. plan.Keys.Select(key => _expressions.Compile(key.Value))],
        [.. plan.Aggregates.Select(CompileAggregate)]);

    private SortOperator MakeSort(SortPlan sort)
    {
        var limit = RowCountOf(sort.Slice?.Limit);
        var skip = RowCountOf(sort.Slice?.Skip);
        Func<long>? most = limit is null ? null : () => Sum(skip?.Invoke() ?? 0, limit());
        return new SortOperator(
            _frame,
            Make(sort.Input),
            [.. sort.Keys.Select(key => _expressions.Compile(key.Value))],
            [.. sort.Keys.Select(static key => key.IsDescending)],
            [.. sort.Kept],
            most);
    }

    private static long Sum(long skip, long limit) => limit > long.MaxValue - skip ? long.MaxValue : skip + limit;

    private CompiledAggregate CompileAggregate(BoundAggregate aggregate) => new(
        aggregate.Slot,
        aggregate.Function,
        aggregate.IsDistinct,
        aggregate.Arguments.Count > 0 ? _expressions.Compile(aggregate.Arguments[0]) : null,
        aggregate.Arguments.Count > 1 ? _expressions.Compile(aggregate.Arguments[1]) : null);

    private Func<long> CountOf(Expression? count)
    {
        var evaluator = _expressions.CompileOptional(count);
        return () => evaluator is null ? 1
            : evaluator() is { IsInteger: true } value && value.AsInteger() > 0 ? value.AsInteger()
            : throw CypherException.Argument("The count of shortest paths must be a whole number above 0");
    }

    private Func<long>? RowCountOf(Expression? count)
    {
        if (_expressions.CompileOptional(count) is not { } evaluator)
        {
            return null;
        }

        var place = count!.Place;
        return () =>
        {
            var value = evaluator();
            if (!value.IsInteger)
            {
                throw RuntimeErrors.Of(
                    CypherErrorKind.SyntaxError, "InvalidArgumentType", place, "SKIP and LIMIT need a whole number");
            }

            return value.AsInteger() >= 0 ? value.AsInteger() : throw RuntimeErrors.Of(
                CypherErrorKind.SyntaxError, "NegativeIntegerArgument", place,
                    "SKIP and LIMIT need a number that is not negative");
        };
    }
}
