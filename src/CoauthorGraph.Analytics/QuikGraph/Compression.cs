using CoauthorGraph.Analytics.Edges;
using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Analytics.QuikGraph.Views;
using CoauthorGraph.Core.Graph;
using global::QuikGraph;

namespace CoauthorGraph.Analytics.QuikGraph;

/// <summary>
/// Any QuikGraph graph as the compressed rows that the kernels run on. A view of such rows gives them back as they are;
/// any other graph is read once, edge by edge: some 40 bytes an edge while that goes on.
/// </summary>
public static class Compression
{
    extension<TVertex, TEdge>(IEdgeListGraph<TVertex, TEdge> graph)
        where TVertex : notnull
        where TEdge : IEdge<TVertex>
    {
        /// <summary>The graph as compressed rows, to run many kernels on.</summary>
        /// <param name="weight">The strength of an edge, 0 or more, kept in 32 bits; without it there are no
        /// weights.</param>
        /// <param name="run">How it is run; on one thread when null.</param>
        /// <exception cref="ArgumentException">A weight is below 0 or no number, or an edge has an end that is not
        /// among the vertices.</exception>
        public VertexGraph<TVertex> Compressed(Func<TEdge, double>? weight = null, KernelRun? run = null)
        {
            ArgumentNullException.ThrowIfNull(graph);
            return graph is CsrView view
                ? Of<TVertex, TEdge>(view, weight)
                : Read(graph, weight, run ?? new KernelRun());
        }

        /// <summary>The same, for kernels in which an edge is as long as one over its weight.</summary>
        /// <exception cref="ArgumentException">A weight is not above 0, too.</exception>
        internal VertexGraph<TVertex> WithLengths(Func<TEdge, double>? weight, KernelRun? run)
        {
            var compressed = graph.Compressed(weight, run);
            return weight is null || compressed.Graph.Weights.Span.IndexOfAnyInRange(float.MinValue, 0f) < 0
                ? compressed
                : throw new ArgumentException(
                    "An edge weighs 0, and one over the weight is its length here; leave it out", nameof(weight));
        }
    }

    // The rows of a view, whose vertices are numbers.
    private static VertexGraph<TVertex> Of<TVertex, TEdge>(CsrView view, Func<TEdge, double>? weight)
        where TVertex : notnull
    {
        var rows = view.Graph;
        if (weight is not null && !ReferenceEquals(weight, CsrEdge.ByWeight))
        {
            var weights = new float[rows.Neighbors.Length];
            var next = 0;
            foreach (var edge in rows.AsBidirectional().Edges)
            {
                var own = view.IsDirected ? edge : CsrView.Forward(edge);
                weights[next++] = Strength(own, weight((TEdge)(object)own));
            }

            rows = new CsrGraph(rows.Offsets, rows.Neighbors, weights);
        }

        return new VertexGraph<TVertex>(rows, (TVertex[])(object)Enumerable.Range(0, rows.NodeCount).ToArray());
    }

    private static VertexGraph<TVertex> Read<TVertex, TEdge>(
        IEdgeListGraph<TVertex, TEdge> graph, Func<TEdge, double>? weight, KernelRun run)
        where TVertex : notnull
        where TEdge : IEdge<TVertex>
    {
        TVertex[] vertices = [.. graph.Vertices];
        var nodeOf = new Dictionary<TVertex, int>(vertices.Length);
        foreach (var vertex in vertices)
        {
            nodeOf.Add(vertex, nodeOf.Count);
        }

        var ends = new List<int>(2 * graph.EdgeCount);
        var weights = new List<float>(weight is null ? 0 : graph.EdgeCount);
        foreach (var edge in graph.Edges)
        {
            ends.Add(Node(edge, edge.Source));
            ends.Add(Node(edge, edge.Target));
            if (weight is not null)
            {
                weights.Add(Strength(edge, weight(edge)));
            }
        }

        var block = EdgeBlock.Of([.. ends], [.. weights]);
        int[] same = [.. Enumerable.Range(0, vertices.Length)];
        var rows = new CsrBuilder(
            [block], same, vertices.Length, weight is not null, run.Threads, run.CancellationToken).Build();
        return new VertexGraph<TVertex>(rows, vertices, nodeOf);

        int Node(TEdge edge, TVertex vertex) => nodeOf.TryGetValue(vertex, out var node)
            ? node
            : throw new ArgumentException($"Edge {edge} has an end that is no vertex of the graph", nameof(graph));
    }

    internal static float Strength<TEdge>(TEdge edge, double weight) =>
        (float)weight is >= 0 and < float.PositiveInfinity
            ? (float)weight
            : throw new ArgumentException(
                $"Edge {edge} weighs {weight}; a weight is a strength, a number of 0 or more", nameof(weight));
}
