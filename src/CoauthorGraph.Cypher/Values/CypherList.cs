using System.Collections;

namespace CoauthorGraph.Cypher.Values;

/// <summary>A list of values, which does not change.</summary>
public sealed class CypherList : IReadOnlyList<CypherValue>
{
    private readonly CypherValue[] _items;

    /// <summary>Wraps values that are not changed any more.</summary>
    public CypherList(CypherValue[] items)
    {
        _items = items;
        Extent = ValueExtent.Of(items);
    }

    /// <summary>Copies values.</summary>
    public CypherList(IEnumerable<CypherValue> items)
        : this([.. items])
    {
    }

    /// <summary>The list of none.</summary>
    public static CypherList Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <summary>The values.</summary>
    public ReadOnlySpan<CypherValue> Span => _items;

    /// <summary>How much is nested in it.</summary>
    internal ValueExtent Extent { get; }

    /// <inheritdoc/>
    public CypherValue this[int index] => _items[index];

    /// <inheritdoc/>
    public IEnumerator<CypherValue> GetEnumerator() => ((IEnumerable<CypherValue>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}
