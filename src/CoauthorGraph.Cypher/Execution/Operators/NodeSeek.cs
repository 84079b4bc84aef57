using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>The nodes of a label with a value of a property, by an index.</summary>
internal sealed class NodeSeek(Frame frame, Operator input, int slot, int label, int key, Evaluator value) : Operator
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

            var sought = value();
            _found = Seek(sought);
            _at = 0;
        }

        frame.Budget.Tick();
        frame.Slots[slot] = CypherValue.Node(frame.Graph, _found.Span[_at++]);
        return true;
    }

    // Only what graphs keep as it is can be looked up, and a number is whole or not without difference.
    private ReadOnlyMemory<int> Seek(CypherValue sought) => sought.Kind switch
    {
        CypherKind.Null => default,
        CypherKind.Float when sought.AsFloat() is var real && Math.Floor(real) == real
            && Math.Abs(real) < long.MaxValue =>
            frame.Graph.Seek(label, key, GraphProperties.ToProperty(CypherValue.Integer((long)real))),
        _ => frame.Graph.Seek(label, key, GraphProperties.ToProperty(sought)),
    };
}
