using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Analytics.Kernels.PageRank;
using CoauthorGraph.Core.Graph;
using global::QuikGraph;

namespace CoauthorGraph.Analytics.QuikGraph;

/// <summary>PageRank along the edges of a directed graph: rows of incoming edges, from which a node pulls what each
/// source gives along one unit of weight.</summary>
internal static class DirectedPageRank
{
    public static VertexValues<TVertex, double> Run<TVertex, TEdge>(
        IEdgeListGraph<TVertex, TEdge> graph, Func<TEdge, double>? weight, PageRankOptions options, KernelRun run)
        where TVertex : notnull
        where TEdge : IEdge<TVertex>
    {
        var vertices = new VertexGraph<TVertex>(new CsrGraph(new int[1], default), [.. graph.Vertices]);
        var count = vertices.Vertices.Count;
        var edges = graph.Edges.Select(edge => (
            From: vertices.NodeOf(edge.Source),
            To: vertices.NodeOf(edge.Target),
            Weight: weight is null ? 1 : Compression.Strength(edge, weight(edge)))).ToArray();
        var (offsets, given) = (new int[count + 1], new double[count]);
        foreach (var edge in edges)
        {
            offsets[edge.To + 1]++;
            given[edge.From] += edge.Weight;
        }

        for (var node = 0; node < count; node++)
        {
            offsets[node + 1] += offsets[node];
        }

        var (sources, weights, next) = (new int[edges.Length], new float[edges.Length], offsets[..^1]);
        foreach (var edge in edges)
        {
            var at = next[edge.To]++;
            (sources[at], weights[at]) = (edge.From, edge.Weight);
        }

        var rows = new CsrGraph(offsets, sources, weight is null ? default : weights);
        var share = Array.ConvertAll(given, static sum => sum > 0 ? 1 / sum : 0);
        return vertices.ByVertex(
            PageRankAlgorithm.Run(rows, share, options with { Accelerated = false }, run).Rank);
    }
}
