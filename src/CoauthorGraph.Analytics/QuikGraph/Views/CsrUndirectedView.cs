using System.Diagnostics.CodeAnalysis;
using CoauthorGraph.Core.Graph;
using global::QuikGraph;

namespace CoauthorGraph.Analytics.QuikGraph.Views;

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
    public bool ContainsEdge(CsrEdge edge) => TryGetEdge(edge.Source, edge.Target, out var own) && own == edge;

    /// <inheritdoc/>
    public bool TryGetEdge(int source, int target, out CsrEdge edge)
    {
        var place = Place(source, target);
        edge = place < 0 ? default : Forward(Edge(source, place));
        return place >= 0;
    }

    /// <inheritdoc/>
    public int AdjacentDegree(int vertex) => DegreeOf(vertex);

    /// <inheritdoc/>
    public bool IsAdjacentEdgesEmpty(int vertex) => DegreeOf(vertex) == 0;

    /// <inheritdoc/>
    public CsrEdge AdjacentEdge(int vertex, int index) => Forward(EdgeOrThrow(vertex, index));

    /// <inheritdoc/>
    public IEnumerable<CsrEdge> AdjacentEdges(int vertex) => Row(vertex, DegreeOf(vertex));

    private IEnumerable<CsrEdge> Row(int vertex, int degree)
    {
        for (var i = 0; i < degree; i++)
        {
            yield return Forward(Edge(vertex, i));
        }
    }
}
