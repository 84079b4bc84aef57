using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Analytics.Kernels.ClosedGroups;
using CoauthorGraph.Analytics.Kernels.Communities;
using CoauthorGraph.Analytics.Kernels.CommunityTracking;
using CoauthorGraph.Analytics.Kernels.LabelPropagation;
using CoauthorGraph.Analytics.Kernels.Modularity;
using global::QuikGraph;

namespace CoauthorGraph.Analytics.QuikGraph;

/// <summary>
/// Communities of any QuikGraph graph, which is taken for undirected and simple: loops are left out, parallel and
/// opposite edges are one edge with the sum of their weights. A weight is a strength of 0 or more; without weights
/// every edge counts 1. Communities are numbered by size, the largest 0. One seed, one result, for one order of
/// vertices.
/// </summary>
public static class VertexCommunities
{
    extension<TVertex, TEdge>(IEdgeListGraph<TVertex, TEdge> graph)
        where TVertex : notnull
        where TEdge : IEdge<TVertex>
    {
        /// <summary>Communities by the Leiden algorithm; every one is connected.</summary>
        /// <param name="weight">The strength of an edge, or null.</param>
        /// <param name="options">How it runs.</param>
        /// <param name="start">A community of each vertex to start from; every vertex alone when null.</param>
        /// <param name="run">How it is run; on one thread when null.</param>
        public VertexValues<TVertex, int> Leiden(
            Func<TEdge, double>? weight = null, CommunityOptions? options = null,
            IReadOnlyDictionary<TVertex, int>? start = null, KernelRun? run = null)
        {
            var compressed = graph.Compressed(weight, run);
            var settings = Settings(compressed, weight is not null, options, start);
            return compressed.ByVertex(LeidenAlgorithm.Run(compressed.Graph, settings, run ?? new KernelRun()));
        }

        /// <summary>Communities by Louvain's method.</summary>
        /// <param name="weight">The strength of an edge, or null.</param>
        /// <param name="options">How it runs.</param>
        /// <param name="start">A community of each vertex to start from; every vertex alone when null.</param>
        /// <param name="run">How it is run; on one thread when null.</param>
        public VertexValues<TVertex, int> Louvain(
            Func<TEdge, double>? weight = null, CommunityOptions? options = null,
            IReadOnlyDictionary<TVertex, int>? start = null, KernelRun? run = null)
        {
            var compressed = graph.Compressed(weight, run);
            var settings = Settings(compressed, weight is not null, options, start);
            return compressed.ByVertex(LouvainAlgorithm.Run(compressed.Graph, settings, run ?? new KernelRun()));
        }

        /// <summary>Communities by label propagation.</summary>
        public VertexValues<TVertex, int> LabelPropagation(
            Func<TEdge, double>? weight = null, LabelPropagationOptions? options = null, KernelRun? run = null)
        {
            var compressed = graph.Compressed(weight, run);
            var settings = (options ?? new LabelPropagationOptions()) with { Weighted = weight is not null };
            return compressed.ByVertex(LabelPropagationAlgorithm.Run(
                compressed.Graph, settings, run?.Progress, run?.CancellationToken ?? CancellationToken.None));
        }

        /// <summary>Modularity of communities, numbered from 0; 0 for a graph without edges.</summary>
        /// <param name="communities">The community of each vertex.</param>
        /// <param name="weight">The strength of an edge, or null.</param>
        /// <param name="resolution">What chance is multiplied by.</param>
        /// <param name="run">How it is run; on one thread when null.</param>
        public double Modularity(
            IReadOnlyDictionary<TVertex, int> communities, Func<TEdge, double>? weight = null, double resolution = 1,
            KernelRun? run = null)
        {
            var compressed = graph.Compressed(weight, run);
            return ModularityScore.Compute(
                compressed.Graph, compressed.ByNode(communities), weight is not null, resolution, run);
        }

        /// <summary>Number of communities, numbered from 0, that fall into parts.</summary>
        public int DisconnectedCommunities(IReadOnlyDictionary<TVertex, int> communities, KernelRun? run = null)
        {
            var compressed = graph.Compressed(run: run);
            return ConnectedCommunities.CountDisconnected(compressed.Graph, compressed.ByNode(communities), run);
        }

        /// <summary>For each vertex the connected part of its community, named by its first vertex.</summary>
        public VertexValues<TVertex, TVertex> CommunityParts(
            IReadOnlyDictionary<TVertex, int> communities, KernelRun? run = null)
        {
            var compressed = graph.Compressed(run: run);
            var parts = ConnectedCommunities.Parts(compressed.Graph, compressed.ByNode(communities), run);
            return compressed.ByVertex(Array.ConvertAll(parts, first => compressed.Vertices[first]));
        }

        /// <summary>Groups that have few edges to others, of any size in the range, by the order of their first
        /// vertices.</summary>
        public IReadOnlyList<VertexGroup<TVertex>> ClosedGroups(
            Func<TEdge, double>? weight = null, ClosedGroupOptions? options = null, KernelRun? run = null)
        {
            var compressed = graph.Compressed(weight, run);
            var groups = ClosedGroupSearch.Run(
                compressed.Graph, options ?? new ClosedGroupOptions(), run ?? new KernelRun());
            return [.. groups.Select(group => new VertexGroup<TVertex>(
                compressed.Named(group.Nodes), group.Edges, group.Conductance, group.Density))];
        }
    }

    extension<TVertex>(IEnumerable<IReadOnlyDictionary<TVertex, int>> windows)
        where TVertex : notnull
    {
        /// <summary>Follows communities through windows of time, each with the communities of the vertices that were
        /// there: what became of every one, window by window.</summary>
        public IReadOnlyList<IReadOnlyList<TrackedStage>> TrackCommunities(TrackingOptions? options = null)
        {
            IReadOnlyDictionary<TVertex, int>[] all = [.. windows];
            TVertex[] vertices = [.. all.SelectMany(static window => window.Keys).Distinct()];
            var tracker = new CommunityTracker(options ?? new TrackingOptions());
            return [.. all.Select(window => tracker.Add(
                Array.ConvertAll(vertices, vertex => window.TryGetValue(vertex, out var community) ? community : -1)))];
        }
    }

    private static CommunityOptions Settings<TVertex>(
        VertexGraph<TVertex> graph, bool weighted, CommunityOptions? options, IReadOnlyDictionary<TVertex, int>? start)
        where TVertex : notnull
    {
        var settings = (options ?? new CommunityOptions()) with { Weighted = weighted };
        return start is null ? settings : settings with { Start = graph.ByNode(start) };
    }
}
