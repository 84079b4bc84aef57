using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace CoauthorGraph.Analytics.QuikGraph;

/// <summary>What a kernel found for each vertex, in the order of the graph's vertices. Safe for any number of
/// threads.</summary>
/// <typeparam name="TVertex">The graph's vertices.</typeparam>
/// <typeparam name="TValue">What there is of each.</typeparam>
[SuppressMessage("Naming", "CA1710", Justification = "It is named for what it holds.")]
public sealed class VertexValues<TVertex, TValue> : IReadOnlyDictionary<TVertex, TValue>
    where TVertex : notnull
{
    private readonly VertexGraph<TVertex> _graph;
    private readonly TValue[] _values;

    internal VertexValues(VertexGraph<TVertex> graph, TValue[] values)
    {
        _graph = graph;
        _values = values;
    }

    /// <inheritdoc/>
    public int Count => _values.Length;

    /// <inheritdoc/>
    public IEnumerable<TVertex> Keys => _graph.Vertices;

    /// <inheritdoc/>
    public IEnumerable<TValue> Values => _values;

    /// <summary>What there is of a vertex.</summary>
    /// <exception cref="KeyNotFoundException">The graph has no such vertex.</exception>
    public TValue this[TVertex key] => TryGetValue(key, out var value)
        ? value
        : throw new KeyNotFoundException($"The graph has no vertex '{key}'.");

    /// <inheritdoc/>
    public bool ContainsKey(TVertex key) => _graph.TryNodeOf(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(TVertex key, [MaybeNullWhen(false)] out TValue value)
    {
        var isThere = _graph.TryNodeOf(key, out var node);
        value = isThere ? _values[node] : default;
        return isThere;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<TVertex, TValue>> GetEnumerator()
    {
        for (var node = 0; node < _values.Length; node++)
        {
            yield return new KeyValuePair<TVertex, TValue>(_graph.Vertices[node], _values[node]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
