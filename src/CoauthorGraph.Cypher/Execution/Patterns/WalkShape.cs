using CoauthorGraph.Cypher.Binding;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Patterns;

/// <summary>What a walk looks like in the direction in which it is walked.</summary>
internal sealed record WalkShape(
    CompiledHop[] Hops,
    int Least,
    int Most,
    int FirstSlot,
    Func<int, bool>? FirstTest,
    Func<bool>? Condition,
    bool IsReversed,
    int TraceSlot,
    int GivenList,
    IReadOnlyList<PatternGather> Gathers)
{
    /// <summary>Sets the slots of a round, so that its condition can be asked.</summary>
    public void SetRound(Frame frame, ReadOnlySpan<int> nodes, ReadOnlySpan<long> relationships)
    {
        if (FirstSlot >= 0)
        {
            frame.Slots[FirstSlot] = CypherValue.Node(frame.Graph, nodes[0]);
        }

        for (var i = 0; i < Hops.Length; i++)
        {
            frame.Slots[Hops[i].Slot] = CypherValue.Relationship(frame.Graph, relationships[i]);
            if (Hops[i].NodeSlot >= 0)
            {
                frame.Slots[Hops[i].NodeSlot] = CypherValue.Node(frame.Graph, nodes[i + 1]);
            }
        }
    }

    /// <summary>Sets the trace of a whole walk, and the lists that gather its rounds; false where it is not the list of
    /// relationships that was given.</summary>
    public bool SetTrace(Frame frame, int[] nodes, long[] relationships)
    {
        if (IsReversed)
        {
            Array.Reverse(nodes);
            Array.Reverse(relationships);
        }

        if (GivenList >= 0 && !IsGiven(frame.Slots[GivenList], relationships))
        {
            return false;
        }

        frame.Slots[TraceSlot] = CypherValue.Path(new CypherPath(frame.Graph, nodes, relationships));
        foreach (var gather in Gathers)
        {
            frame.Slots[gather.List] = Gather(frame, gather.Item, nodes, relationships);
        }

        return true;
    }

    private static bool IsGiven(CypherValue given, long[] relationships)
    {
        if (!given.IsList || given.AsList().Count != relationships.Length)
        {
            return false;
        }

        for (var i = 0; i < relationships.Length; i++)
        {
            if (given.AsList()[i] is not { Kind: CypherKind.Relationship } one
                || one.AsRelationship() != relationships[i])
            {
                return false;
            }
        }

        return true;
    }

    private CypherValue Gather(Frame frame, int item, int[] nodes, long[] relationships)
    {
        var length = Hops.Length;
        var rounds = relationships.Length / length;
        var values = new CypherValue[rounds];
        for (var round = 0; round < rounds; round++)
        {
            values[round] = ValueOf(frame, item, nodes, relationships, round * length);
        }

        return CypherValue.List(values);
    }

    // The walk lies in the direction of the pattern now, the hops in that of the walk.
    private CypherValue ValueOf(Frame frame, int item, int[] nodes, long[] relationships, int start)
    {
        var length = Hops.Length;
        if (item == FirstSlot)
        {
            return CypherValue.Node(frame.Graph, nodes[IsReversed ? start + length : start]);
        }

        for (var i = 0; i < length; i++)
        {
            if (Hops[i].Slot == item)
            {
                var at = IsReversed ? start + length - 1 - i : start + i;
                return CypherValue.Relationship(frame.Graph, relationships[at]);
            }

            if (Hops[i].NodeSlot == item)
            {
                var at = IsReversed ? start + length - 1 - i : start + i + 1;
                return CypherValue.Node(frame.Graph, nodes[at]);
            }
        }

        return default;
    }
}
