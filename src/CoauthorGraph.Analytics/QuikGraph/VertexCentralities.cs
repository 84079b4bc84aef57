using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Analytics.Kernels.Betweenness;
using CoauthorGraph.Analytics.Kernels.CoreNumbers;
using CoauthorGraph.Analytics.Kernels.Distances;
using CoauthorGraph.Analytics.Kernels.PageRank;
using CoauthorGraph.Analytics.Kernels.Spectral;
using CoauthorGraph.Analytics.QuikGraph.Views;
using global::QuikGraph;

namespace CoauthorGraph.Analytics.QuikGraph;

/// <summary>
/// Centralities of any QuikGraph graph. All but <c>PageRank</c> take it for undirected and simple: loops are left out,
/// parallel and opposite edges are one edge with the sum of their weights. A weight is a strength of 0 or more; where
/// distances count, an edge is as long as one over its weight, which must be above 0. Without weights every edge counts
/// 1. Many measures of one graph are faster on its <c>Compressed</c> form.
/// </summary>
public static class VertexCentralities
{
    extension<TVertex, TEdge>(IEdgeListGraph<TVertex, TEdge> graph)
        where TVertex : notnull
        where TEdge : IEdge<TVertex>
    {
        /// <summary>Number of different neighbours, or the sum of the weights of a vertex's edges.</summary>
        public VertexValues<TVertex, double> Strength(Func<TEdge, double>? weight = null, KernelRun? run = null)
        {
            var compressed = graph.Compressed(weight, run);
            var values = new double[compressed.Graph.NodeCount];
            for (var node = 0; node < values.Length; node++)
            {
                values[node] = weight is null ? compressed.Graph.Degree(node) : 0;
                foreach (var each in weight is null ? default : compressed.Graph.WeightsOf(node))
                {
                    values[node] += each;
                }
            }

            return compressed.ByVertex(values);
        }

        /// <summary>PageRank: sums to 1, the mass of vertices that no edge leaves is spread evenly. A directed graph is
        /// followed along its edges, loops and parallel edges included.</summary>
        public VertexValues<TVertex, double> PageRank(
            Func<TEdge, double>? weight = null, PageRankOptions? options = null, KernelRun? run = null)
        {
            var settings = (options ?? new PageRankOptions()) with { Weighted = weight is not null };
            var own = run ?? new KernelRun();
            if (graph.IsDirected && graph is not CsrView)
            {
                return DirectedPageRank.Run(graph, weight, settings, own);
            }

            var compressed = graph.Compressed(weight, own);
            return compressed.ByVertex(PageRankAlgorithm.Run(compressed.Graph, settings, own).Rank);
        }

        /// <summary>Betweenness: each unordered pair once, normalised by the pairs of other vertices when asked
        /// for.</summary>
        /// <param name="weight">The strength of an edge, or null.</param>
        /// <param name="normalized">Whether values are shares of the pairs of other vertices.</param>
        /// <param name="sources">Number of vertices to start from, drawn evenly; all when null.</param>
        /// <param name="seed">Decides which.</param>
        /// <param name="run">How it is run; on one thread when null.</param>
        public VertexValues<TVertex, double> Betweenness(
            Func<TEdge, double>? weight = null, bool normalized = false, int? sources = null, ulong seed = 42,
            KernelRun? run = null)
        {
            var compressed = graph.WithLengths(weight, run);
            var nodes = compressed.Graph.NodeCount;
            var values = BetweennessAlgorithm.Run(
                compressed.Graph, weight is not null, sources ?? nodes, seed, run ?? new KernelRun());
            var pairs = (nodes - 1.0) * (nodes - 2.0) / 2;
            return compressed.ByVertex(
                normalized && pairs > 0 ? Array.ConvertAll(values, value => value / pairs) : values);
        }

        /// <summary>Betweenness without weights, normalised, from sampled paths.</summary>
        /// <param name="epsilon">No value is off by more,</param>
        /// <param name="delta">but with this probability.</param>
        /// <param name="seed">Decides the samples.</param>
        /// <param name="run">How it is run; on one thread when null.</param>
        public VertexValues<TVertex, double> ApproximateBetweenness(
            double epsilon = 0.01, double delta = 0.1, ulong seed = 42, KernelRun? run = null)
        {
            var compressed = graph.Compressed(run: run);
            return compressed.ByVertex(Kernels.Betweenness.ApproximateBetweenness.Run(
                compressed.Graph, epsilon, delta, seed, run ?? new KernelRun()).Betweenness);
        }

        /// <summary>Closeness as Wasserman and Faust define it for graphs in parts.</summary>
        public VertexValues<TVertex, double> Closeness(Func<TEdge, double>? weight = null, KernelRun? run = null) =>
            graph.Distances(weight, run, static sums => sums.Closeness(), static sums => sums.Closeness());

        /// <summary>Sum of one over the distances to all others.</summary>
        public VertexValues<TVertex, double> Harmonic(Func<TEdge, double>? weight = null, KernelRun? run = null) =>
            graph.Distances(weight, run, static sums => sums.Harmonic, static sums => sums.Harmonic);

        /// <summary>Eigenvector centrality, its largest value 1.</summary>
        public VertexValues<TVertex, double> Eigenvector(Func<TEdge, double>? weight = null, KernelRun? run = null)
        {
            var compressed = graph.Compressed(weight, run);
            return compressed.ByVertex(EigenvectorCentrality.Compute(
                compressed.Graph, weight is not null, run ?? new KernelRun()));
        }

        /// <summary>Katz's centrality with alpha 0.9 over the largest eigenvalue and beta 1.</summary>
        public VertexValues<TVertex, double> Katz(Func<TEdge, double>? weight = null, KernelRun? run = null)
        {
            var compressed = graph.Compressed(weight, run);
            return compressed.ByVertex(EigenvectorCentrality.Katz(
                compressed.Graph, weight is not null, run ?? new KernelRun()));
        }

        /// <summary>Hubs and authorities, which are the same in an undirected graph; the largest value is 1.</summary>
        public VertexValues<TVertex, double> Hits(Func<TEdge, double>? weight = null, KernelRun? run = null)
        {
            var compressed = graph.Compressed(weight, run);
            return compressed.ByVertex(EigenvectorCentrality.Hits(
                compressed.Graph, weight is not null, run ?? new KernelRun()));
        }

        /// <summary>The largest k of whose k-core a vertex is.</summary>
        public VertexValues<TVertex, int> CoreNumbers(KernelRun? run = null)
        {
            var compressed = graph.Compressed(run: run);
            return compressed.ByVertex(CoreDecomposition.Find(compressed.Graph, run ?? new KernelRun()));
        }

        private VertexValues<TVertex, double> Distances(
            Func<TEdge, double>? weight, KernelRun? run, Func<DistanceSums, double[]> measure,
            Func<WeightedDistanceSums, double[]> measureWeighted)
        {
            var compressed = graph.WithLengths(weight, run);
            return compressed.ByVertex(weight is null
                ? measure(AllDistances.Compute(compressed.Graph, run ?? new KernelRun()))
                : measureWeighted(WeightedDistances.Compute(compressed.Graph, run ?? new KernelRun())));
        }
    }
}
