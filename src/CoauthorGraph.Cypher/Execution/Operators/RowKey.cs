using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>Values that count as the same together.</summary>
internal sealed class RowKey : IEqualityComparer<CypherValue[]>
{
    public static RowKey Comparer { get; } = new();

    /// <summary>About how many bytes a row takes.</summary>
    public static long BytesOf(int values) => 64 + (16L * values);

    public bool Equals(CypherValue[]? x, CypherValue[]? y)
    {
        for (var i = 0; i < x!.Length; i++)
        {
            if (!CypherEquivalence.Instance.Equals(x[i], y![i]))
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(CypherValue[] obj)
    {
        var hash = default(HashCode);
        foreach (var value in obj)
        {
            hash.Add(CypherEquivalence.Instance.GetHashCode(value));
        }

        return hash.ToHashCode();
    }
}
