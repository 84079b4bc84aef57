using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>The nodes that are found by what the row before gives.</summary>
internal sealed class NodeSeek(Frame frame, Operator input, int slot, Func<ReadOnlyMemory<int>> find) : Operator
{
    private ReadOnlyMemory<int> _found;
    private int _at;

    public override void Open()
    {
        input.Open();
        _found = default;
        _at = 0;
    }

    protected override bool MoveNext()
    {
        while (_at >= _found.Length)
        {
            if (!input.Next())
            {
                return false;
            }

            frame.Budget.Tick();
            _found = find();
            _at = 0;
        }

        frame.Budget.Tick();
        frame.Slots[slot] = CypherValue.Node(frame.Graph, _found.Span[_at++]);
        return true;
    }
}
