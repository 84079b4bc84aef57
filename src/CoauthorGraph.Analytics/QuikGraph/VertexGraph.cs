using CoauthorGraph.Core.Graph;
using global::QuikGraph;

namespace CoauthorGraph.Analytics.QuikGraph;

/// <summary>
/// A QuikGraph graph in compressed rows, and which vertex each node is: what the kernels run on. Made once by
/// <c>graph.Compressed(…)</c>, many kernels can be run on it. Immutable and safe for any number of threads.
/// </summary>
/// <typeparam name="TVertex">The graph's vertices.</typeparam>
public sealed class VertexGraph<TVertex>
    where TVertex : notnull
{
    private readonly Lazy<Dictionary<TVertex, int>> _nodeOf;

    internal VertexGraph(CsrGraph graph, TVertex[] vertices, Dictionary<TVertex, int>? nodeOf = null)
    {
        Graph = graph;
        Vertices = vertices;
        _nodeOf = nodeOf is null ? new(() => Numbered(vertices)) : new(nodeOf);
    }

    /// <summary>The rows. Undirected and simple: loops are left out, parallel and opposite edges are one edge with the
    /// sum of their weights.</summary>
    public CsrGraph Graph { get; }

    /// <summary>The vertex of each node, in the order in which the graph lists them.</summary>
    public IReadOnlyList<TVertex> Vertices { get; }

    /// <summary>The node of a vertex.</summary>
    /// <exception cref="VertexNotFoundException">The graph has no such vertex.</exception>
    public int NodeOf(TVertex vertex) => TryNodeOf(vertex, out var node)
        ? node
        : throw new VertexNotFoundException($"The graph has no vertex '{vertex}'.");

    /// <summary>Whether the graph has a vertex, and which node it is.</summary>
    public bool TryNodeOf(TVertex vertex, out int node) => _nodeOf.Value.TryGetValue(vertex, out node);

    /// <summary>What a kernel gave by node, by vertex.</summary>
    /// <exception cref="ArgumentException">There is not one for each node.</exception>
    public VertexValues<TVertex, TValue> ByVertex<TValue>(TValue[] ofNodes)
    {
        ArgumentNullException.ThrowIfNull(ofNodes);
        return ofNodes.Length == Vertices.Count
            ? new VertexValues<TVertex, TValue>(this, ofNodes)
            : throw new ArgumentException($"There are {Vertices.Count} nodes, not {ofNodes.Length}", nameof(ofNodes));
    }

    /// <summary>What is known by vertex, by node, as kernels take it.</summary>
    /// <exception cref="ArgumentException">A vertex is missing.</exception>
    public TValue[] ByNode<TValue>(IReadOnlyDictionary<TVertex, TValue> ofVertices)
    {
        ArgumentNullException.ThrowIfNull(ofVertices);
        var values = new TValue[Vertices.Count];
        for (var node = 0; node < values.Length; node++)
        {
            values[node] = ofVertices.TryGetValue(Vertices[node], out var value)
                ? value
                : throw new ArgumentException($"There is nothing for vertex '{Vertices[node]}'", nameof(ofVertices));
        }

        return values;
    }

    internal TVertex[] Named(IEnumerable<int> nodes) => [.. nodes.Select(node => Vertices[node])];

    private static Dictionary<TVertex, int> Numbered(TVertex[] vertices)
    {
        var nodeOf = new Dictionary<TVertex, int>(vertices.Length);
        foreach (var vertex in vertices)
        {
            nodeOf.Add(vertex, nodeOf.Count);
        }

        return nodeOf;
    }
}
