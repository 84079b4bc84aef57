using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>The node with an id.</summary>
internal sealed class NodeById(Frame frame, Operator input, int slot, Evaluator value, bool isElementId) : Operator
{
    public override void Open() => input.Open();

    protected override bool MoveNext()
    {
        while (input.Next())
        {
            if (TryFind(value(), out var node))
            {
                frame.Slots[slot] = CypherValue.Node(frame.Graph, node);
                return true;
            }
        }

        return false;
    }

    private bool TryFind(CypherValue id, out int node)
    {
        if (isElementId)
        {
            node = 0;
            return id.IsString && frame.Graph.TryFindNode(id.AsString(), out node);
        }

        var number = id.IsInteger ? id.AsInteger() : -1;
        node = number is >= 0 and <= int.MaxValue ? (int)number : -1;
        return node >= 0 && frame.Graph.HasNode(node);
    }
}
