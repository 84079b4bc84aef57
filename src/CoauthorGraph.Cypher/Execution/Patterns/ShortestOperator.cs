using CoauthorGraph.Cypher.Binding;
using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Execution.Operators;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Patterns;

/// <summary>
/// The shortest walks between nodes. Where one hop is repeated and nothing is asked of the whole path, both ends are
/// searched breadth first until they meet; else walks are told by growing length until enough are found.
/// </summary>
internal sealed class ShortestOperator(
    Frame frame,
    Operator input,
    WalkShape shape,
    ShortestTask task,
    int from,
    int to,
    bool isInto,
    int[] taken) : Operator
{
    private IEnumerator<Walk>? _walks;

    public override void Open()
    {
        input.Open();
        _walks = null;
    }

    protected override bool MoveNext()
    {
        while (true)
        {
            if (_walks is null)
            {
                if (!input.Next())
                {
                    return false;
                }

                if (frame.Slots[from].Kind != CypherKind.Node || (isInto && frame.Slots[to].Kind != CypherKind.Node))
                {
                    continue;
                }

                _walks = Search(frame.Slots[from].AsNode(), isInto ? frame.Slots[to].AsNode() : -1).GetEnumerator();
            }

            while (_walks.MoveNext())
            {
                var walk = _walks.Current;
                if (shape.SetTrace(frame, walk.Nodes, walk.Relationships))
                {
                    if (!isInto)
                    {
                        frame.Slots[to] = CypherValue.Node(frame.Graph, shape.IsReversed ? walk.Nodes[0]
                            : walk.Nodes[^1]);
                    }

                    return true;
                }
            }

            _walks = null;
        }
    }

    private IEnumerable<Walk> Search(int start, int target)
    {
        if (task.IsFunction && start == target && shape.Least > 0)
        {
            throw CypherException.Argument(
                "A shortest path needs two nodes, and both ends are the same: compare the ends in WHERE before");
        }

        var isPlain = shape.Hops.Length == 1 && shape.Least <= 1 && task.PathCondition is null && target >= 0
            && start != target && (task.Selection == WalkSelection.AllShortest || task.Count() == 1)
            && task.Selection is not WalkSelection.ShortestGroups && shape.GivenList < 0;
        return isPlain
            ? new MeetingSearch(frame, shape, taken).Find(start, target, task.Selection == WalkSelection.AllShortest)
            : new WalkSearch(frame, shape, task, taken).Find(start, target);
    }
}
