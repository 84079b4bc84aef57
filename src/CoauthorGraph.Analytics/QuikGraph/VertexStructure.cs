using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Analytics.Kernels.Assortativity;
using CoauthorGraph.Analytics.Kernels.Biconnectivity;
using CoauthorGraph.Analytics.Kernels.Components;
using CoauthorGraph.Analytics.Kernels.Diameter;
using CoauthorGraph.Analytics.Kernels.Distances;
using CoauthorGraph.Analytics.Kernels.RichClub;
using CoauthorGraph.Analytics.Kernels.SmallWorld;
using CoauthorGraph.Analytics.Kernels.Triangles;
using CoauthorGraph.Analytics.QuikGraph.Engine;
using global::QuikGraph;

namespace CoauthorGraph.Analytics.QuikGraph;

/// <summary>
/// The shape of any QuikGraph graph, which is taken for undirected and simple: loops are left out, parallel and
/// opposite edges are one.
/// </summary>
public static class VertexStructure
{
    extension<TVertex, TEdge>(IEdgeListGraph<TVertex, TEdge> graph)
        where TVertex : notnull
        where TEdge : IEdge<TVertex>
    {
        /// <summary>The component of each vertex, numbered by its first vertex; of a directed graph the weak
        /// ones.</summary>
        public VertexValues<TVertex, int> Components(KernelRun? run = null)
        {
            var compressed = graph.Compressed(run: run);
            return compressed.ByVertex(ConnectedComponents.Find(compressed.Graph, run ?? new KernelRun()).Component);
        }

        /// <summary>Biconnected components, cut vertices and bridges.</summary>
        public VertexBiconnectivity<TVertex> Biconnected(KernelRun? run = null)
        {
            var compressed = graph.Compressed(run: run);
            var found = BiconnectedComponents.Find(compressed.Graph, run ?? new KernelRun());
            var cuts = Enumerable.Range(0, found.IsCutVertex.Length).Where(node => found.IsCutVertex[node]);
            return new VertexBiconnectivity<TVertex>(
                found.Components,
                compressed.Named(cuts),
                [.. found.Bridges.Select(bridge =>
                    (compressed.Vertices[bridge.First], compressed.Vertices[bridge.Second]))]);
        }

        /// <summary>Triangles that each vertex is in.</summary>
        public VertexValues<TVertex, long> Triangles(KernelRun? run = null)
        {
            var compressed = graph.Compressed(run: run);
            return compressed.ByVertex(TriangleCount.AtNodes(compressed.Graph, run ?? new KernelRun()));
        }

        /// <summary>The share of pairs of a vertex's neighbours that are neighbours themselves; 0 with fewer than
        /// two.</summary>
        public VertexValues<TVertex, double> Clustering(KernelRun? run = null)
        {
            var compressed = graph.Compressed(run: run);
            var triangles = TriangleCount.AtNodes(compressed.Graph, run ?? new KernelRun());
            return compressed.ByVertex(ClusteringCoefficient.Local(compressed.Graph, triangles));
        }

        /// <summary>The same with the strength of the edges by Onnela et al. 2005: the geometric means of the weights
        /// of a vertex's triangles over the greatest weight, for each pair of its neighbours.</summary>
        public VertexValues<TVertex, double> ClusteringByIntensity(
            Func<TEdge, double> weight, KernelRun? run = null)
        {
            var compressed = graph.Compressed(weight, run);
            return compressed.ByVertex(WeightedClustering.ByIntensity(compressed.Graph, run ?? new KernelRun()));
        }

        /// <summary>The same by Barrat et al. 2004: of what the pairs of a vertex's edges weigh together the share of
        /// those whose ends are neighbours.</summary>
        public VertexValues<TVertex, double> ClusteringByStrength(
            Func<TEdge, double> weight, KernelRun? run = null)
        {
            var compressed = graph.Compressed(weight, run);
            return compressed.ByVertex(WeightedClustering.ByStrength(compressed.Graph, run ?? new KernelRun()));
        }

        /// <summary>The share of connected triples that are closed.</summary>
        public double Transitivity(KernelRun? run = null)
        {
            var rows = graph.Compressed(run: run).Graph;
            return ClusteringCoefficient.Transitivity(rows, TriangleCount.AtNodes(rows, run ?? new KernelRun()));
        }

        /// <summary>Correlation of degrees along edges; no number where all degrees are the same.</summary>
        public double Assortativity(KernelRun? run = null) =>
            DegreeAssortativity.Compute(graph.Compressed(run: run).Graph);

        /// <summary>Bounds of the diameter of the largest component.</summary>
        /// <param name="searches">Searches at most; the bounds meet if there are enough.</param>
        /// <param name="run">How it is run; on one thread when null.</param>
        public (int Lower, int Upper) Diameter(int searches = 200, KernelRun? run = null)
        {
            var rows = graph.Compressed(run: run).Graph;
            var own = run ?? new KernelRun();
            return DiameterBounds.Find(rows, ConnectedComponents.Largest(rows, own), searches, own);
        }

        /// <summary>The mean distance of two vertices of the largest component.</summary>
        /// <param name="sources">Vertices from which distances are taken, drawn evenly; all when null.</param>
        /// <param name="seed">Decides which.</param>
        /// <param name="run">How it is run; on one thread when null.</param>
        public MeanDistanceResult MeanDistance(int? sources = null, ulong seed = 42, KernelRun? run = null)
        {
            var rows = graph.Compressed(run: run).Graph;
            var own = run ?? new KernelRun();
            return Kernels.Distances.MeanDistance.Sample(
                rows, ConnectedComponents.Largest(rows, own), sources ?? int.MaxValue, seed, own);
        }

        /// <summary>How tightly the vertices of many neighbours are linked, for every number of neighbours.</summary>
        public IReadOnlyList<RichClubLevel> RichClub(RichClubOptions? options = null, KernelRun? run = null) =>
            RichClubAlgorithm.Run(
                graph.Compressed(run: run).Graph, options ?? new RichClubOptions(), run ?? new KernelRun());

        /// <summary>Clustering and distances beside those of random graphs of the same degrees.</summary>
        public SmallWorldResult SmallWorld(SmallWorldOptions? options = null, KernelRun? run = null) =>
            SmallWorldAlgorithm.Run(
                graph.Compressed(run: run).Graph, options ?? new SmallWorldOptions(), run ?? new KernelRun());

        /// <summary>The strongest ties that still hold every component together, the strongest first.</summary>
        /// <param name="weight">The strength of an edge; all are equally strong without.</param>
        /// <param name="run">How it is run; on one thread when null.</param>
        public IReadOnlyList<VertexTie<TVertex>> Backbone(Func<TEdge, double>? weight = null, KernelRun? run = null)
        {
            var compressed = graph.Compressed(weight, run);
            var ties = MaximumSpanningForest.Find(compressed.Graph, weight is not null, run ?? new KernelRun());
            return [.. ties.Select(tie => new VertexTie<TVertex>(
                compressed.Vertices[tie.First], compressed.Vertices[tie.Second], tie.Weight))];
        }
    }
}
