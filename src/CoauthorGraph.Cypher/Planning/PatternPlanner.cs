using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Binding;
using CoauthorGraph.Cypher.Syntax.Tree;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>
/// Plans a pattern greedily: the step that leaves the fewest rows comes next, be it a start by an index or a label, or
/// a relationship from what is known. Conditions are asked as soon as what they speak of is known.
/// </summary>
// IsRepeated: whether the plan will run again and again.
internal sealed class PatternPlanner(
    IPropertyGraph graph, Cardinality cardinality, PatternGraph pattern, bool isRepeated)
{
    private const double RowsWorthColumns = 100;
    private readonly WitnessFinder _witnesses = new(graph, cardinality);
    private readonly SeekFinder _seeks = new(graph, cardinality);
    private readonly List<Expression> _waiting = [.. pattern.Conditions];
    private readonly HashSet<int> _unknown = [.. PatternSlots.Of(pattern)];
    private readonly bool[] _nodes = new bool[pattern.Nodes.Count];
    private readonly bool[] _edges = new bool[pattern.Edges.Count];
    private readonly List<int> _followed = [];

    public PlanNode Plan(PlanNode input)
    {
        var plan = input;
        for (var i = 0; i < pattern.Nodes.Count; i++)
        {
            if (pattern.Nodes[i].IsGiven)
            {
                plan = new GivenNodePlan(plan, pattern.Nodes[i].Slot, pattern.Nodes[i].Name) { Rows = plan.Rows };
                plan = NodeKnown(plan, i, null);
            }
        }

        plan = AddFilter(plan, []);
        while (Best(plan.Rows) is { } step)
        {
            plan = step.Add(plan);
        }

        return AddFilter(AddPaths(plan), []);
    }

    private PlanAction? Best(double rows)
    {
        var starts = Enumerable.Range(0, _nodes.Length).Where(i => !_nodes[i]).Select(StartAt);
        var follows = Enumerable.Range(0, _edges.Length).Where(i => !_edges[i]).SelectMany(FollowsOf);
        var meets = rows < RowsWorthColumns && !isRepeated
            ? []
            : Enumerable.Range(0, _nodes.Length).Where(i => !_nodes[i]).Select(MeetAt).OfType<PlanAction>();
        var best = follows.Concat(meets).MinBy(static action => action.Factor);
        var start = starts.MinBy(static action => action.Factor);
        if (best is null || start is null)
        {
            return best ?? start;
        }

        // Where both ends are found cheaply the way between is short.
        return start.Factor * 2 < best.Factor ? start : best;
    }

    private PlanAction StartAt(int index)
    {
        var node = pattern.Nodes[index];
        var seek = _seeks.Find(node, _waiting, IsKnown);
        if (seek is not null)
        {
            return new PlanAction(seek.Rows, input => Seek(input, index, seek));
        }

        var isReached = pattern.Edges.Any(edge => edge.Hops[0].IsGiven);
        var rows = cardinality.Of(node.Labels) * Selectivity(node.Slot);
        var label = cardinality.BestLabel(node.Labels);
        var join = label is null || graph.LabelToken(label) >= 0 ? JoinFinder.Find(node, _waiting, IsKnown) : null;
        return new PlanAction(isReached ? rows * 1000 : rows, input =>
        {
            PlanNode scan = join is { } found
                ? new NodeTablePlan(input, node.Slot, node.Name, label, found.Key, found.Value)
                : new NodeScanPlan(input, node.Slot, node.Name, label);
            return NodeKnown(scan with { Rows = input.Rows * rows }, index, label);
        });
    }

    private PlanNode Seek(PlanNode input, int index, SeekChoice seek)
    {
        var node = pattern.Nodes[index];
        if (seek.IsExact)
        {
            _waiting.Remove(seek.Condition);
        }

        var plan = new NodeSeekPlan(input, node.Slot, node.Name, seek.Probes) { Rows = input.Rows * seek.Rows };
        var labels = seek.Probes.Select(static probe => probe.Label).Distinct().ToList();
        return NodeKnown(plan, index, labels is [var only] ? only : null);
    }

    private double Selectivity(int slot) => _waiting.Where(condition => SlotSearch.Of(condition).Contains(slot))
        .Aggregate(1.0, static (share, condition) =>
            share * (condition is Comparison { Operators: [ComparisonOperator.Equal] } ? 0.05 : 0.4));

    private bool IsKnown(Expression expression) => !SlotSearch.Of(expression).Any(_unknown.Contains);

    private IEnumerable<PlanAction> FollowsOf(int index)
    {
        var edge = pattern.Edges[index];
        if (edge.Hops[0].IsGiven && edge.Rounds is null)
        {
            yield return new PlanAction(0.5, input => Endpoints(input, index));
        }
        else if (_nodes[edge.From] && _nodes[edge.To])
        {
            yield return new PlanAction(0.1, input =>
                Follow(input, index, isInto: true, isReversed: PrefersReverse(edge)));
        }
        else if (_nodes[edge.From] || _nodes[edge.To])
        {
            var isReversed = !_nodes[edge.From];
            yield return new PlanAction(
                FactorOf(edge, isReversed), input => Follow(input, index, isInto: false, isReversed));
        }
    }

    // A node that two known ones have relationships with is found in both lists at once. That one of them is only asked
    // for by EXISTS makes no difference where there can be one at most.
    private PlanAction? MeetAt(int index)
    {
        var edges = Enumerable.Range(0, _edges.Length).Where(edge => IsToMeet(edge, index)).Take(2).ToList();
        if (edges.Count == 0 || SideOf(edges[0], index) is not { } one)
        {
            return null;
        }

        var least = edges.Min(edge => FactorOf(pattern.Edges[edge], pattern.Edges[edge].From == index));
        var slot = pattern.Nodes[index].Slot;
        var second = edges.Count > 1 ? SideOf(edges[1], index) : null;
        var witness = second is null ? _witnesses.Find(slot, _waiting, IsKnown) : null;
        return (second ?? witness?.Side) is { } other
            ? new PlanAction(least * 0.5, input =>
            {
                edges.Take(second is null ? 1 : 2).ToList().ForEach(EdgeKnown);
                _waiting.Remove(witness?.Condition!);
                var plan = new MeetPlan(input, one, other, slot, pattern.IsRepeatable || witness is not null)
                {
                    Rows = input.Rows * least * 0.5,
                };
                return NodeKnown(plan, index, null, [.. edges.Take(second is null ? 1 : 2)]);
            })
            : null;
    }

    private bool IsToMeet(int index, int node)
    {
        var edge = pattern.Edges[index];
        return !_edges[index] && edge is { Rounds: null, Selection: WalkSelection.All } && !edge.Hops[0].IsGiven
            && edge.From != edge.To && (edge.From == node ? _nodes[edge.To] : edge.To == node && _nodes[edge.From]);
    }

    private MeetSide? SideOf(int index, int node)
    {
        var edge = pattern.Edges[index];
        var isReversed = edge.From == node;
        var from = isReversed ? edge.To : edge.From;
        var hop = edge.Hops[0];
        return HopColumns.Of(graph, hop.Way(isReversed), cardinality.TypesOf(hop.Types)) is { } columns
            ? new MeetSide(
                pattern.Nodes[from].Slot, hop.Slot, columns, DistinctFrom(index), Words(edge, from, node, isReversed))
            : null;
    }

    // Into a known node it is cheaper to look from the end with fewer relationships.
    private bool PrefersReverse(PatternEdge edge) => edge.Rounds is null
        && cardinality.Degree(edge.Hops[0], pattern.Nodes[edge.To].Labels, true)
        < cardinality.Degree(edge.Hops[0], pattern.Nodes[edge.From].Labels, false);

    private double FactorOf(PatternEdge edge, bool isReversed)
    {
        var near = pattern.Nodes[isReversed ? edge.To : edge.From];
        var far = pattern.Nodes[isReversed ? edge.From : edge.To];
        var degree = cardinality.Degree(edge.Hops[0], near.Labels, isReversed);
        if (edge.Rounds is { } rounds)
        {
            var length = Math.Min(rounds.Most ?? 6, 6) * edge.Hops.Count;
            degree = Math.Pow(Math.Max(1.5, degree), length);
        }

        // That a type leads to a label is no choice by it, so the label costs little.
        var share = edge.Hops[0].Types is null ? cardinality.Of(far.Labels) / cardinality.Nodes : 1;
        return degree * Math.Max(share, 0.01) * Selectivity(far.Slot);
    }

    private PlanNode Follow(PlanNode input, int index, bool isInto, bool isReversed)
    {
        var edge = pattern.Edges[index];
        var (from, to) = isReversed ? (edge.To, edge.From) : (edge.From, edge.To);
        var slots = (From: pattern.Nodes[from].Slot, To: pattern.Nodes[to].Slot);
        var words = Words(edge, from, to, isReversed);
        var distinct = DistinctFrom(index);
        PlanNode plan = edge switch
        {
            { Selection: not WalkSelection.All } =>
                new ShortestPlan(input, edge, slots.From, slots.To, isInto, isReversed, distinct, words),
            { Rounds: not null } => new WalkPlan(
                input, edge, slots.From, slots.To, isInto, isReversed, distinct, pattern.IsRepeatable, words),
            _ => new ExpandPlan(input, slots.From, edge.Hops[0], slots.To, isInto, isReversed, distinct, words),
        };
        plan = plan with { Rows = input.Rows * (isInto ? 0.5 : FactorOf(edge, isReversed)) };
        EdgeKnown(index);
        return isInto ? AddFilter(plan, []) : NodeKnown(plan, to, null, index);
    }

    private PlanNode Endpoints(PlanNode input, int index)
    {
        var edge = pattern.Edges[index];
        var from = pattern.Nodes[edge.From];
        var to = pattern.Nodes[edge.To];
        PlanNode plan = new EndpointsPlan(
            input, edge.Hops[0], from.Slot, _nodes[edge.From], to.Slot, _nodes[edge.To], DistinctFrom(index))
        {
            Rows = input.Rows,
        };
        EdgeKnown(index);
        plan = _nodes[edge.From] ? plan : NodeKnown(plan, edge.From, null);
        plan = _nodes[edge.To] ? plan : NodeKnown(plan, edge.To, null);
        return AddFilter(plan, []);
    }

    // Each relationship is followed once in a MATCH; those that cannot be the same need no look.
    private IReadOnlyList<int> DistinctFrom(int index)
    {
        if (pattern.IsRepeatable)
        {
            return [];
        }

        var types = TypesOf(pattern.Edges[index]);
        return [.. _followed.Where(other => MayMeet(types, TypesOf(pattern.Edges[other])))
            .Select(other => SlotOf(pattern.Edges[other]))];
    }

    private HashSet<int> TypesOf(PatternEdge edge) =>
        [.. edge.Hops.SelectMany(hop => cardinality.TypesOf(hop.Types))];

    private static bool MayMeet(HashSet<int> one, HashSet<int> other) =>
        one.Contains(IPropertyGraph.NoToken) || other.Contains(IPropertyGraph.NoToken) || one.Overlaps(other);

    private static int SlotOf(PatternEdge edge) => edge.TraceSlot >= 0 ? edge.TraceSlot : edge.Hops[0].Slot;

    private void EdgeKnown(int index)
    {
        _edges[index] = true;
        _followed.Add(index);
        _unknown.ExceptWith(PatternSlots.Of(pattern.Edges[index]));
    }

    // Labels by which it was scanned, or that all relationships of a type lead to, need no look.
    private PlanNode NodeKnown(PlanNode plan, int index, string? scanned, params int[] by)
    {
        var node = pattern.Nodes[index];
        _nodes[index] = true;
        _unknown.Remove(node.Slot);
        var labels = node.Labels
            .Where(label => (label is not LabelName name || name.Name != scanned)
                && !Array.Exists(by, edge => IsImplied(pattern.Edges[edge], index, label)))
            .Select(label => new NodeLabels(node.Slot, label));
        return AddFilter(plan, [.. labels]);
    }

    private bool IsImplied(PatternEdge edge, int node, LabelExpression label) => edge.Rounds is null
        && edge.From != edge.To && cardinality.LeadsTo(edge.Hops[0], edge.From == node, label);

    private PlanNode AddFilter(PlanNode plan, IReadOnlyList<NodeLabels> labels)
    {
        var known = _waiting.Where(IsKnown).ToList();
        if (known.Count == 0 && labels.Count == 0)
        {
            return plan;
        }

        _waiting.RemoveAll(known.Contains);
        return new FilterPlan(plan, known, labels) { Rows = plan.Rows };
    }

    private PlanNode AddPaths(PlanNode plan)
    {
        foreach (var path in pattern.Paths)
        {
            var slots = path.Nodes.Select(node => pattern.Nodes[node].Slot).ToList();
            var pieces = path.Edges.Select(edge => new PathPiece(
                SlotOf(pattern.Edges[edge]), pattern.Edges[edge].TraceSlot >= 0)).ToList();
            if (path.Selection != WalkSelection.All)
            {
                plan = new SelectPathsPlan(plan, path, slots[0], slots[^1], pieces, [.. PatternSlots.Of(pattern)])
                {
                    Rows = plan.Rows,
                };
            }

            if (path.Slot >= 0)
            {
                plan = new PathPlan(plan, path.Slot, path.Name, slots, pieces) { Rows = plan.Rows };
                _unknown.Remove(path.Slot);
            }

            plan = AddFilter(plan, []);
        }

        return plan;
    }

    private string Words(PatternEdge edge, int from, int to, bool isReversed)
    {
        var hop = edge.Hops[0];
        var arrow = (hop.Direction, isReversed) switch
        {
            (PatternDirection.Either, _) => ("-", "-"),
            (PatternDirection.Right, false) or (PatternDirection.Left, true) => ("-", "->"),
            _ => ("<-", "-"),
        };
        var types = string.Join('|', cardinality.TypesOf(hop.Types).Where(static type => type >= 0)
            .Select(type => graph.RelationshipTypes[type]));
        var rounds = edge.Rounds is { } count ? $"*{count.Least}..{count.Most}" : "";
        return $"({pattern.Nodes[from].Name}){arrow.Item1}[{hop.Name}{(types.Length > 0 ? ":" : "")}{types}{rounds}]"
            + $"{arrow.Item2}({pattern.Nodes[to].Name})";
    }
}
