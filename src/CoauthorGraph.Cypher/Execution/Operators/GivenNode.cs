using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>The rows in which a slot holds a node.</summary>
internal sealed class GivenNode(Frame frame, Operator input, int slot, string name) : Operator
{
    public override void Open() => input.Open();

    protected override bool MoveNext()
    {
        while (input.Next())
        {
            var value = frame.Slots[slot];
            if (value.Kind == CypherKind.Node)
            {
                return true;
            }

            if (!value.IsNull)
            {
                throw CypherException.Type($"`{name}` must be a node to be matched, and is {CypherText.Of(value)}");
            }
        }

        return false;
    }
}
