using CoauthorGraph.Cypher.Execution.Operators;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Patterns;

/// <summary>The relationships of a node, and the nodes at their other ends.</summary>
internal sealed class ExpandOperator(Frame frame, Operator input, int from, CompiledHop hop, int to, int[] taken)
    : Operator
{
    private readonly ExpandCursor _cursor = hop.Cursor(frame.Graph);
    private bool _isOpen;

    public override void Open()
    {
        input.Open();
        _isOpen = false;
    }

    protected override bool MoveNext()
    {
        var slots = frame.Slots;
        while (true)
        {
            if (!_isOpen)
            {
                if (!input.Next())
                {
                    return false;
                }

                if (!slots[from].IsNodeOf(frame.Graph))
                {
                    continue;
                }

                _cursor.Start(slots[from].AsNode());
                _isOpen = true;
            }

            while (_cursor.TryNext(out var step))
            {
                frame.Budget.Tick();
                if (taken.Length == 0 || !Uniqueness.IsTaken(slots, taken, step.Relationship))
                {
                    slots[hop.Slot] = CypherValue.Relationship(frame.Graph, step.Relationship);
                    slots[to] = CypherValue.Node(frame.Graph, step.Node);
                    return true;
                }
            }

            _isOpen = false;
        }
    }

    // Where nothing is asked of a relationship the degree says how many there are.
    protected override long CountRows()
    {
        if (hop.Test is not null || taken.Length > 0 || _isOpen)
        {
            return base.CountRows();
        }

        var count = 0L;
        while (input.Next())
        {
            frame.Budget.Tick();
            if (frame.Slots[from].IsNodeOf(frame.Graph))
            {
                count += hop.Degree(frame.Graph, frame.Slots[from].AsNode());
            }
        }

        return count;
    }
}
