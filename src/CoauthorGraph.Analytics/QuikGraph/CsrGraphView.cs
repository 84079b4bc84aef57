using System.Diagnostics.CodeAnalysis;
using CoauthorGraph.Core.Graph;
using global::QuikGraph;

namespace CoauthorGraph.Analytics.QuikGraph;

/// <summary>
/// The compressed graph as QuikGraph sees a directed one: each undirected edge as two directed ones.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "The names of QuikGraph's interfaces, which it implements.")]
public sealed class CsrGraphView(CsrGraph graph) : CsrView(graph), IBidirectionalGraph<int, CsrEdge>
{
    /// <inheritdoc/>
    public override bool IsDirected => true;

    /// <inheritdoc/>
    public int EdgeCount => Graph.Neighbors.Length;

    /// <inheritdoc/>
    public IEnumerable<CsrEdge> Edges => Vertices.SelectMany(OutEdges);

    /// <inheritdoc/>
    public bool ContainsEdge(CsrEdge edge) => ContainsEdge(edge.Source, edge.Target);

    /// <inheritdoc/>
    public bool TryGetEdge(int source, int target, out CsrEdge edge)
    {
        var place = Place(source, target);
        edge = place < 0 ? default : Edge(source, place);
        return place >= 0;
    }

    /// <inheritdoc/>
    public bool TryGetEdges(int source, int target, out IEnumerable<CsrEdge> edges)
    {
        edges = TryGetEdge(source, target, out var edge) ? [edge] : [];
        return ContainsVertex(source);
    }

    /// <inheritdoc/>
    public bool IsOutEdgesEmpty(int vertex) => Graph.Degree(vertex) == 0;

    /// <inheritdoc/>
    public int OutDegree(int vertex) => Graph.Degree(vertex);

    /// <inheritdoc/>
    public CsrEdge OutEdge(int vertex, int index) => Edge(vertex, index);

    /// <inheritdoc/>
    public IEnumerable<CsrEdge> OutEdges(int vertex)
    {
        var degree = Graph.Degree(vertex);
        for (var i = 0; i < degree; i++)
        {
            yield return Edge(vertex, i);
        }
    }

    /// <inheritdoc/>
    public bool TryGetOutEdges(int vertex, out IEnumerable<CsrEdge> edges)
    {
        edges = ContainsVertex(vertex) ? OutEdges(vertex) : [];
        return ContainsVertex(vertex);
    }

    /// <inheritdoc/>
    public bool IsInEdgesEmpty(int vertex) => Graph.Degree(vertex) == 0;

    /// <inheritdoc/>
    public int InDegree(int vertex) => Graph.Degree(vertex);

    /// <inheritdoc/>
    public CsrEdge InEdge(int vertex, int index) => Reversed(Edge(vertex, index));

    /// <inheritdoc/>
    public IEnumerable<CsrEdge> InEdges(int vertex) => OutEdges(vertex).Select(Reversed);

    /// <inheritdoc/>
    public bool TryGetInEdges(int vertex, out IEnumerable<CsrEdge> edges)
    {
        edges = ContainsVertex(vertex) ? InEdges(vertex) : [];
        return ContainsVertex(vertex);
    }

    /// <inheritdoc/>
    public int Degree(int vertex) => 2 * Graph.Degree(vertex);
}
