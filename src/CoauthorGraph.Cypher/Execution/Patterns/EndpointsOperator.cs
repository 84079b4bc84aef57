using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Execution.Operators;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Patterns;

/// <summary>The ends of a relationship that is known; both ways round where the pattern has no direction.</summary>
internal sealed class EndpointsOperator(
    Frame frame, Operator input, CompiledHop hop, int from, bool isFromKnown, int to, bool isToKnown, int[] taken)
    : Operator
{
    private int _way = 2;

    public override void Open()
    {
        input.Open();
        _way = 2;
    }

    protected override bool MoveNext()
    {
        var slots = frame.Slots;
        while (true)
        {
            if (_way == 2)
            {
                if (!input.Next())
                {
                    return false;
                }

                _way = IsWanted(slots[hop.Slot]) ? 0 : 2;
                continue;
            }

            var relationship = slots[hop.Slot].AsRelationship();
            var start = frame.Graph.RelationshipStart(relationship);
            var end = frame.Graph.RelationshipEnd(relationship);
            var isForward = _way++ == 0;
            if (!isForward && start == end)
            {
                continue;
            }

            var isAllowed = hop.Direction == RelationshipDirection.Both
                || (hop.Direction == RelationshipDirection.Outgoing) == isForward;
            if (isAllowed && Fits(slots, from, isFromKnown, isForward ? start : end)
                && Fits(slots, to, isToKnown, isForward ? end : start))
            {
                return true;
            }
        }
    }

    private bool IsWanted(CypherValue value)
    {
        if (value.Kind != CypherKind.Relationship)
        {
            return false;
        }

        var relationship = value.AsRelationship();
        return (Array.IndexOf(hop.Types, IPropertyGraph.NoToken) >= 0
                || Array.IndexOf(hop.Types, frame.Graph.TypeOf(relationship)) >= 0)
            && (hop.Test is null || hop.Test(relationship))
            && !Uniqueness.IsTaken(frame.Slots, taken, relationship);
    }

    private bool Fits(CypherValue[] slots, int slot, bool isKnown, int node)
    {
        if (isKnown)
        {
            return slots[slot].Kind == CypherKind.Node && slots[slot].AsNode() == node;
        }

        // Both ends may be one node of the pattern.
        slots[slot] = CypherValue.Node(frame.Graph, node);
        return from != to || slots[from].AsNode() == node;
    }
}
