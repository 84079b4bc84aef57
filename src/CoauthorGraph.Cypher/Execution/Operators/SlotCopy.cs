using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>Copies slots.</summary>
internal static class SlotCopy
{
    public static void Of(CypherValue[] slots, int[] from, int[] to)
    {
        for (var i = 0; i < from.Length; i++)
        {
            slots[to[i]] = slots[from[i]];
        }
    }
}
