using CoauthorGraph.Cypher.Execution.Operators;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Patterns;

/// <summary>The relationships between two nodes that are known, looked for from the end with fewer.</summary>
internal sealed class ExpandInto(
    Frame frame, Operator input, int from, CompiledHop hop, CompiledHop back, int to, int[] taken) : Operator
{
    private readonly ExpandCursor _forward = hop.Cursor(frame.Graph);
    private readonly ExpandCursor _backward = back.Cursor(frame.Graph);
    private ExpandCursor? _open;
    private int _target;

    public override void Open()
    {
        input.Open();
        _open = null;
    }

    protected override bool MoveNext()
    {
        var slots = frame.Slots;
        while (true)
        {
            if (_open is null)
            {
                if (!input.Next())
                {
                    return false;
                }

                if (slots[from].Kind == CypherKind.Node && slots[to].Kind == CypherKind.Node)
                {
                    Begin(slots[from].AsNode(), slots[to].AsNode());
                }

                continue;
            }

            while (_open.TryNext(out var step))
            {
                frame.Budget.Tick();
                if (step.Node == _target && !Uniqueness.IsTaken(slots, taken, step.Relationship))
                {
                    slots[hop.Slot] = CypherValue.Relationship(frame.Graph, step.Relationship);
                    return true;
                }
            }

            _open = null;
        }
    }

    private void Begin(int start, int end)
    {
        var isShorter = Degree(start, hop) <= Degree(end, back);
        _open = isShorter ? _forward : _backward;
        _target = isShorter ? end : start;
        _open.Start(isShorter ? start : end);
    }

    private long Degree(int node, CompiledHop of)
    {
        var sum = 0L;
        foreach (var type in of.Types)
        {
            sum += frame.Graph.Degree(node, of.Direction, type);
        }

        return sum;
    }
}
