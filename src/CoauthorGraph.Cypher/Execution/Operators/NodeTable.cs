using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>The nodes for which an expression has the value that the row before gives. Who asks once gets a look at
/// all nodes; who asks again, a table of them, which stays for the whole run.</summary>
// Label: NoToken for all. The key is an expression over the slot.
internal sealed class NodeTable(Frame frame, int slot, int label, Evaluator key)
{
    private const long BytesOfNode = 96;
    private readonly int[] _buffer = new int[256];
    private Dictionary<CypherValue, List<int>>? _table;
    private bool _wasAsked;

    public ReadOnlyMemory<int> Find(CypherValue value)
    {
        if (value.IsNull)
        {
            return default;
        }

        if (_wasAsked)
        {
            return (_table ??= Build()).TryGetValue(value, out var nodes) ? nodes.ToArray() : default;
        }

        _wasAsked = true;
        var found = new List<int>();
        ForEach((node, own) =>
        {
            if (CypherEquivalence.Instance.Equals(own, value))
            {
                found.Add(node);
            }
        });
        return found.ToArray();
    }

    private Dictionary<CypherValue, List<int>> Build()
    {
        var table = new Dictionary<CypherValue, List<int>>(CypherEquivalence.Instance);
        ForEach((node, own) =>
        {
            frame.Budget.Hold(BytesOfNode);
            if (!table.TryGetValue(own, out var nodes))
            {
                table.Add(own, nodes = new List<int>(1));
            }

            nodes.Add(node);
        });
        return table;
    }

    private void ForEach(Action<int, CypherValue> take)
    {
        var position = 0L;
        for (int count; (count = frame.Graph.ScanNodes(label, ref position, _buffer)) > 0;)
        {
            for (var i = 0; i < count; i++)
            {
                frame.Budget.Tick();
                frame.Slots[slot] = CypherValue.Node(frame.Graph, _buffer[i]);
                var own = key();
                if (!own.IsNull)
                {
                    take(_buffer[i], own);
                }
            }
        }
    }
}
