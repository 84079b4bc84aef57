using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Analytics.Kernels.Components;
using CoauthorGraph.Analytics.Kernels.PageRank;
using CoauthorGraph.Analytics.Paths;
using CoauthorGraph.Analytics.QuikGraph.Engine;
using CoauthorGraph.Analytics.QuikGraph.Views;
using CoauthorGraph.Analytics.Tests.Oracle;
using CoauthorGraph.Core.Graph;
using global::QuikGraph.Algorithms.MinimumSpanningTree;

namespace CoauthorGraph.Analytics.Tests.QuikGraph;

/// <summary>QuikGraph's own algorithms as an engine: the values that ours give, and some by hand.</summary>
public sealed class EngineTests
{
    private static readonly IReadOnlyList<CsrGraph> Samples =
        [.. Enumerable.Range(0, 60).Select(static seed => EdgeSample.Random(seed).Graph)];

    [Fact]
    public void PageRank_NodeWithoutEdges_SpreadsItsMassEvenly()
    {
        // An edge and a node alone: with b the base of all, the one has b, each of the two b/0.15, and all sum to 1.
        var ranks = QuikGraphPageRank.Run(Graphs.Of(3, (0, 1, 1)), 0.85, 1e-12, 1000, CancellationToken.None);
        Assert.Equal(1 / 2.15, ranks[0], 1e-9);
        Assert.Equal(1 / 2.15, ranks[1], 1e-9);
        Assert.Equal(0.15 / 2.15, ranks[2], 1e-9);
    }

    [Fact]
    public void PageRank_RandomGraphs_IsOurs()
    {
        foreach (var graph in Samples)
        {
            var ours = PageRankAlgorithm.Run(graph, new PageRankOptions(Tolerance: 1e-13), new KernelRun()).Rank;
            var theirs = QuikGraphPageRank.Run(graph, 0.85, 1e-12, 1000, CancellationToken.None);
            Assert.Equal(ours.Length, theirs.Length);
            Assert.All(ours, (rank, node) => Assert.Equal(rank, theirs[node], 1e-10));
        }
    }

    [Fact]
    public void PageRank_Tolerance_IsKept()
    {
        foreach (var graph in Samples.Where(static graph => graph.EdgeCount > 0))
        {
            var exact = PageRankAlgorithm.Run(graph, new PageRankOptions(Tolerance: 1e-13), new KernelRun()).Rank;
            var rough = QuikGraphPageRank.Run(graph, 0.85, 1e-3, 1000, CancellationToken.None);

            // A round takes 0.15 of the error at least, so what is left is at most 1/0.15 times the last change.
            Assert.InRange(exact.Zip(rough, static (a, b) => Math.Abs(a - b)).Sum(), 0, 1e-3 / 0.15);
        }
    }

    [Fact]
    public void Components_RandomGraphs_AreOurs()
    {
        foreach (var graph in Samples)
        {
            var (component, sizes) = ConnectedComponents.Find(graph, new KernelRun());
            var theirs = QuikGraphComponents.Find(graph, CancellationToken.None);
            Assert.Equal(component, theirs.Component);
            Assert.Equal(sizes, theirs.Sizes);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Paths_RandomGraphs_AreOurs(bool weighted)
    {
        foreach (var graph in Samples)
        {
            for (var to = 0; to < graph.NodeCount; to++)
            {
                var ours = PathFinder.FindPaths(graph, 0, to, 1, weighted, CancellationToken.None);
                var theirs = QuikGraphPaths.Find(graph, 0, to, weighted, CancellationToken.None);
                Assert.Equal(ours.Count, theirs.Count);
                if (ours.Count > 0)
                {
                    Assert.Equal(ours[0].Nodes, theirs[0].Nodes);
                    Assert.Equal(ours[0].Length, theirs[0].Length, 1e-9);
                }
            }
        }
    }

    [Fact]
    public void Paths_StrongDetour_IsShorter()
    {
        // Straight 1/0.2 = 5 long, around by 1/1 + 1/0.5 = 3.
        var graph = Graphs.Of(3, (0, 2, 0.2f), (0, 1, 1), (1, 2, 0.5f));
        var path = Assert.Single(QuikGraphPaths.Find(graph, 0, 2, weighted: true, CancellationToken.None));
        Assert.Equal([0, 1, 2], path.Nodes);
        Assert.Equal(3, path.Length, 1e-9);
        Assert.Equal([0, 2], QuikGraphPaths.Find(graph, 0, 2, weighted: false, CancellationToken.None)[0].Nodes);
    }

    [Fact]
    public void Complete_CancelledOnTheWay_Throws()
    {
        using var source = new CancellationTokenSource();
        var kruskal = new KruskalMinimumSpanningTreeAlgorithm<int, CsrEdge>(
            Graphs.Of(3, (0, 1, 1), (1, 2, 1)).AsUndirected(), edge =>
            {
                source.Cancel();
                return edge.Weight;
            });
        Assert.Throws<OperationCanceledException>(() => kruskal.Complete(source.Token));
    }

    [Fact]
    public void Engine_CancelledBefore_Throws()
    {
        var graph = Graphs.Of(3, (0, 1, 1));
        var cancelled = new CancellationToken(true);
        Assert.Throws<OperationCanceledException>(() => QuikGraphComponents.Find(graph, cancelled));
        Assert.Throws<OperationCanceledException>(() => QuikGraphPageRank.Run(graph, 0.85, 1e-6, 1000, cancelled));
        Assert.Throws<OperationCanceledException>(() => QuikGraphPaths.Find(graph, 0, 1, false, cancelled));
    }
}
