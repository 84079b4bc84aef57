using System.Diagnostics.CodeAnalysis;
using CoauthorGraph.Core.Graph;
using global::QuikGraph;

namespace CoauthorGraph.Analytics.QuikGraph;

/// <summary>
/// The compressed graph as QuikGraph sees an undirected one: each edge once, from its smaller node to its greater, also
/// among the edges of its greater node.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "The names of QuikGraph's interfaces, which it implements.")]
public sealed class CsrUndirectedView(CsrGraph graph) : CsrView(graph), IUndirectedGraph<int, CsrEdge>
{
    /// <inheritdoc/>
    public override bool IsDirected => false;

    /// <inheritdoc/>
    public int EdgeCount => Graph.EdgeCount;

    /// <summary>Every edge, by its smaller node and then its greater.</summary>
    public IEnumerable<CsrEdge> Edges =>
        Vertices.SelectMany(node => AdjacentEdges(node).Where(edge => edge.Source == node));

    /// <summary>Takes two nodes for an edge's ends in either order.</summary>
    public EdgeEqualityComparer<int> EdgeEqualityComparer { get; } = static (edge, a, b) =>
        (edge.Source == a && edge.Target == b) || (edge.Source == b && edge.Target == a);

    /// <inheritdoc/>
    public bool ContainsEdge(CsrEdge edge) => ContainsEdge(edge.Source, edge.Target);

    /// <inheritdoc/>
    public bool TryGetEdge(int source, int target, out CsrEdge edge)
    {
        var place = Place(source, target);
        edge = place < 0 ? default : AdjacentEdge(source, place);
        return place >= 0;
    }

    /// <inheritdoc/>
    public int AdjacentDegree(int vertex) => Graph.Degree(vertex);

    /// <inheritdoc/>
    public bool IsAdjacentEdgesEmpty(int vertex) => Graph.Degree(vertex) == 0;

    /// <inheritdoc/>
    public CsrEdge AdjacentEdge(int vertex, int index)
    {
        var edge = Edge(vertex, index);
        return edge.Source < edge.Target ? edge : Reversed(edge);
    }

    /// <inheritdoc/>
    public IEnumerable<CsrEdge> AdjacentEdges(int vertex)
    {
        var degree = Graph.Degree(vertex);
        for (var i = 0; i < degree; i++)
        {
            yield return AdjacentEdge(vertex, i);
        }
    }
}
