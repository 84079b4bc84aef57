using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Analytics.Kernels.LinkPrediction;
using CoauthorGraph.Analytics.Paths;
using global::QuikGraph;

namespace CoauthorGraph.Analytics.QuikGraph;

/// <summary>Paths and likely edges of any QuikGraph graph, which is taken for undirected and simple: loops are left
/// out, parallel and opposite edges are one edge with the sum of their weights.</summary>
public static class VertexPaths
{
    extension<TVertex, TEdge>(IEdgeListGraph<TVertex, TEdge> graph)
        where TVertex : notnull
        where TEdge : IEdge<TVertex>
    {
        /// <summary>The k shortest paths without loops, the shortest first, equally long ones by the order of their
        /// vertices; fewer only where there are not more.</summary>
        /// <param name="from">One end.</param>
        /// <param name="to">The other end.</param>
        /// <param name="k">Paths at most.</param>
        /// <param name="weight">The strength of an edge, above 0: its length is one over it. Without, it is 1.</param>
        /// <param name="run">How it is run.</param>
        /// <exception cref="VertexNotFoundException">The graph has no such vertex.</exception>
        public IReadOnlyList<VertexPath<TVertex>> KShortestPaths(
            TVertex from, TVertex to, int k, Func<TEdge, double>? weight = null, KernelRun? run = null)
        {
            var compressed = graph.WithLengths(weight, run);
            var paths = PathFinder.FindPaths(
                compressed.Graph, compressed.NodeOf(from), compressed.NodeOf(to), k, weight is not null,
                run?.CancellationToken ?? CancellationToken.None);
            return [.. paths.Select(path => new VertexPath<TVertex>(compressed.Named(path.Nodes), path.Length))];
        }

        /// <summary>The pairs without an edge that are likeliest to get one, by Adamic and Adar's measure.</summary>
        public IReadOnlyList<VertexLink<TVertex>> PredictedLinks(int top = 20, KernelRun? run = null)
        {
            var compressed = graph.Compressed(run: run);
            return [.. AdamicAdar.Top(compressed.Graph, top, run ?? new KernelRun()).Select(link =>
                new VertexLink<TVertex>(
                    compressed.Vertices[link.First], compressed.Vertices[link.Second], link.Score, link.Shared))];
        }
    }
}
