using CoauthorGraph.Core.Graph.Querying;

namespace CoauthorGraph.Cypher.Execution.Patterns;

/// <summary>Tells walks by growing length. Where only the shortest to each node can matter, the others are not gone
/// on with.</summary>
internal sealed class WalkSearch(Frame frame, WalkShape shape, ShortestTask task, int[] taken)
{
    private readonly ExpandCursor[] _cursors = [.. shape.Hops.Select(hop => hop.Cursor(frame.Graph))];
    private readonly Dictionary<int, PathChoice> _choices = [];
    private readonly Dictionary<int, int> _reached = [];
    private bool _keepsShortest;
    private long _count;

    public IEnumerable<Walk> Find(int start, int target)
    {
        _count = task.Count();
        _keepsShortest = shape.Least <= 1 && task.PathCondition is null && shape.GivenList < 0
            && (task.Selection == Binding.WalkSelection.AllShortest || (_count == 1
                && task.Selection is Binding.WalkSelection.Shortest or Binding.WalkSelection.Any))
            && start != target;
        var layer = new List<WalkStep> { new(null, start, -1, 0) };
        for (var rounds = 0; layer.Count > 0; rounds++)
        {
            if (rounds >= shape.Least)
            {
                foreach (var step in layer)
                {
                    if (IsWanted(step, target))
                    {
                        yield return step.ToWalk();
                    }
                }
            }

            if (rounds >= shape.Most || (target >= 0 && _choices.TryGetValue(target, out var choice)
                && choice.IsFull(layer[0].Length + shape.Hops.Length)))
            {
                yield break;
            }

            layer = NextRound(layer, rounds);
        }
    }

    private bool IsWanted(WalkStep step, int target)
    {
        if (target >= 0 && step.Node != target)
        {
            return false;
        }

        if (!_choices.TryGetValue(step.Node, out var choice))
        {
            choice = new PathChoice(task.Selection, _count);
            _choices.Add(step.Node, choice);
        }

        return !choice.IsFull(step.Length) && Holds(step) && choice.Takes(step.Length);
    }

    private bool Holds(WalkStep step)
    {
        if (task.PathCondition is null)
        {
            return true;
        }

        var walk = step.ToWalk();
        shape.SetTrace(frame, walk.Nodes, walk.Relationships);
        if (task.PathSlot >= 0)
        {
            frame.Slots[task.PathSlot] = frame.Slots[shape.TraceSlot];
        }

        return task.PathCondition();
    }

    private List<WalkStep> NextRound(List<WalkStep> layer, int rounds)
    {
        var next = layer.Where(step => shape.FirstTest is null || shape.FirstTest(step.Node)).ToList();
        for (var hop = 0; hop < shape.Hops.Length; hop++)
        {
            next = NextHop(next, hop);
        }

        var kept = new List<WalkStep>(next.Count);
        foreach (var step in next)
        {
            if (shape.Condition is not null)
            {
                var walk = step.ToWalk();
                var at = step.Length - shape.Hops.Length;
                shape.SetRound(frame, walk.Nodes.AsSpan(at), walk.Relationships.AsSpan(at));
                if (!shape.Condition())
                {
                    continue;
                }
            }

            if (!_keepsShortest || IsShortest(step, rounds + 1))
            {
                frame.Budget.Hold(48);
                kept.Add(step);
            }
        }

        return kept;
    }

    private bool IsShortest(WalkStep step, int rounds)
    {
        if (_reached.TryGetValue(step.Node, out var before))
        {
            return before == rounds && task.Selection == Binding.WalkSelection.AllShortest;
        }

        _reached.Add(step.Node, rounds);
        return true;
    }

    private List<WalkStep> NextHop(List<WalkStep> layer, int hop)
    {
        var next = new List<WalkStep>();
        var cursor = _cursors[hop];
        var test = shape.Hops[hop].NodeTest;
        foreach (var step in layer)
        {
            cursor.Start(step.Node);
            while (cursor.TryNext(out AdjacentNode found))
            {
                frame.Budget.Step();
                if ((test is null || test(found.Node)) && !step.Has(found.Relationship)
                    && !Uniqueness.IsTaken(frame.Slots, taken, found.Relationship))
                {
                    next.Add(new WalkStep(step, found.Node, found.Relationship, step.Length + 1));
                }
            }
        }

        return next;
    }
}
