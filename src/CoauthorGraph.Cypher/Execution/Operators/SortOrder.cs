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
            var order = CompareKey(i, x.Values[i], y.Values[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return x.Number.CompareTo(y.Number);
    }

    /// <summary>The order by one key.</summary>
    public int CompareKey(int key, CypherValue x, CypherValue y)
    {
        var order = CypherOrder.Instance.Compare(x, y);
        return descends[key] ? -order : order;
    }
}
