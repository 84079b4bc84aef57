using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>The order of rows that begin with the values of their keys; equal rows stay in the order in which they
/// came,
/// by their number.</summary>
internal sealed class SortOrder(bool[] descends) : IComparer<SortedRow>
{
    public int Compare(SortedRow x, SortedRow y)
    {
        for (var i = 0; i < descends.Length; i++)
        {
            var order = CypherOrder.Instance.Compare(x.Values[i], y.Values[i]);
            if (order != 0)
            {
                return descends[i] ? -order : order;
            }
        }

        return x.Number.CompareTo(y.Number);
    }
}
