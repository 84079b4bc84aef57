using System.Diagnostics.CodeAnalysis;
using CoauthorGraph.Core.Graph;
using global::QuikGraph;

namespace CoauthorGraph.Analytics.QuikGraph.Views;

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
    public bool ContainsEdge(CsrEdge edge) => TryGetEdge(edge.Source, edge.Target, out var own) && own == edge;

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
    public bool IsOutEdgesEmpty(int vertex) => DegreeOf(vertex) == 0;

    /// <inheritdoc/>
    public int OutDegree(int vertex) => DegreeOf(vertex);

    /// <inheritdoc/>
    public CsrEdge OutEdge(int vertex, int index) => EdgeOrThrow(vertex, index);

    /// <inheritdoc/>
    public IEnumerable<CsrEdge> OutEdges(int vertex) => Row(vertex, DegreeOf(vertex));

    /// <inheritdoc/>
    public bool TryGetOutEdges(int vertex, out IEnumerable<CsrEdge> edges)
    {
        edges = ContainsVertex(vertex) ? OutEdges(vertex) : [];
        return ContainsVertex(vertex);
    }

    /// <inheritdoc/>
    public bool IsInEdgesEmpty(int vertex) => DegreeOf(vertex) == 0;

    /// <inheritdoc/>
    public int InDegree(int vertex) => DegreeOf(vertex);

    /// <inheritdoc/>
    public CsrEdge InEdge(int vertex, int index) => Reversed(EdgeOrThrow(vertex, index));

    /// <inheritdoc/>
    public IEnumerable<CsrEdge> InEdges(int vertex) => OutEdges(vertex).Select(Reversed);

    /// <inheritdoc/>
    public bool TryGetInEdges(int vertex, out IEnumerable<CsrEdge> edges)
    {
        edges = ContainsVertex(vertex) ? InEdges(vertex) : [];
        return ContainsVertex(vertex);
    }

    /// <inheritdoc/>
    public int Degree(int vertex) => 2 * DegreeOf(vertex);

    private IEnumerable<CsrEdge> Row(int vertex, int degree)
    {
        for (var i = 0; i < degree; i++)
        {
            yield return Edge(vertex, i);
        }
    }
}
