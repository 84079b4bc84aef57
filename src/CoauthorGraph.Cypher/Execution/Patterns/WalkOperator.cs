using CoauthorGraph.Cypher.Execution.Operators;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Patterns;

/// <summary>Walks of hops that are repeated, depth first: no relationship twice.</summary>
internal sealed class WalkOperator(
    Frame frame, Operator input, WalkShape shape, int from, int to, bool isInto, int[] taken, bool isRepeatable)
    : Operator
{
    private readonly List<ExpandCursor> _cursors = [];
    private int[] _nodes = new int[8];
    private long[] _relationships = new long[8];
    private int _depth = -1;
    private int _length;
    private bool _emitsStart;

    public override void Open()
    {
        input.Open();
        _depth = -1;
        _emitsStart = false;
    }

    protected override bool MoveNext()
    {
        while (true)
        {
            if (_emitsStart)
            {
                _emitsStart = false;
                if (TryEmit(0))
                {
                    return true;
                }
            }

            if (_depth < 0)
            {
                if (!input.Next())
                {
                    return false;
                }

                Begin(frame.Slots[from]);
                continue;
            }

            if (!_cursors[_depth].TryNext(out var step))
            {
                _depth--;
                continue;
            }

            frame.Budget.Step();
            if (Take(step.Relationship, step.Node) && TryEmit(_length))
            {
                return true;
            }
        }
    }

    private void Begin(CypherValue start)
    {
        if (start.Kind != CypherKind.Node || (isInto && frame.Slots[to].Kind != CypherKind.Node))
        {
            return;
        }

        _nodes[0] = start.AsNode();
        _emitsStart = shape.Least == 0;
        Descend(0);
    }

    // Opens the relationships behind so many.
    private void Descend(int length)
    {
        var hop = length % shape.Hops.Length;
        if (hop == 0 && (length / shape.Hops.Length >= shape.Most
            || (shape.FirstTest is not null && !shape.FirstTest(_nodes[length]))))
        {
            return;
        }

        if (_cursors.Count <= length)
        {
            _cursors.Add(shape.Hops[hop].Cursor(frame.Graph));
            if (_nodes.Length < length + 2)
            {
                Array.Resize(ref _nodes, 2 * _nodes.Length);
                Array.Resize(ref _relationships, _nodes.Length);
            }
        }

        _cursors[length].Start(_nodes[length]);
        _depth = length;
    }

    // Whether the walk with one relationship more may end here.
    private bool Take(long relationship, int node)
    {
        var at = _depth;
        var hops = shape.Hops.Length;
        var hop = shape.Hops[at % hops];
        if ((!isRepeatable && _relationships.AsSpan(0, at).Contains(relationship))
            || Uniqueness.IsTaken(frame.Slots, taken, relationship)
            || (hop.NodeTest is not null && !hop.NodeTest(node)))
        {
            return false;
        }

        _relationships[at] = relationship;
        _nodes[at + 1] = node;
        var length = at + 1;
        _length = length;
        if (length % hops != 0)
        {
            Descend(length);
            return false;
        }

        if (shape.Condition is not null)
        {
            shape.SetRound(frame, _nodes.AsSpan(length - hops), _relationships.AsSpan(length - hops));
            if (!shape.Condition())
            {
                return false;
            }
        }

        Descend(length);
        return length / hops >= shape.Least;
    }

    private bool TryEmit(int length)
    {
        var slots = frame.Slots;
        var end = _nodes[length];
        if (isInto && slots[to].AsNode() != end)
        {
            return false;
        }

        if (!shape.SetTrace(frame, _nodes[..(length + 1)], _relationships[..length]))
        {
            return false;
        }

        slots[to] = CypherValue.Node(frame.Graph, end);
        return true;
    }
}
