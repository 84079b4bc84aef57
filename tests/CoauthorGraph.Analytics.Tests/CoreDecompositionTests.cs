using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Analytics.Kernels.CoreNumbers;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Tests;

public sealed class CoreDecompositionTests
{
    [Fact]
    public void Find_CliqueWithATailAndALoneNode_GivesWhatTheDefinitionSays()
    {
        // A clique of four, a path of two that hangs on it, and a node by itself.
        var graph = Graphs.Of(
            7, (0, 1, 1), (0, 2, 1), (0, 3, 1), (1, 2, 1), (1, 3, 1), (2, 3, 1), (3, 4, 1), (4, 5, 1));

        Assert.Equal([3, 3, 3, 3, 1, 1, 0], CoreDecomposition.Find(graph, new KernelRun()));
    }

    [Fact]
    public void Find_Star_GivesOneToAll()
    {
        var graph = Graphs.Of(50, [.. Enumerable.Range(1, 49).Select(static leaf => (0, leaf, 1f))]);

        Assert.All(CoreDecomposition.Find(graph, new KernelRun()), static core => Assert.Equal(1, core));
    }

    [Fact]
    public void Find_NoNodeAndOneNode_GivesNothingAndZero()
    {
        Assert.Empty(CoreDecomposition.Find(Graphs.Of(0), new KernelRun()));
        Assert.Equal([0], CoreDecomposition.Find(Graphs.Of(1), new KernelRun()));
    }

    [Fact]
    public void Find_RandomGraphs_GivesWhatTakingAwayNodesGives()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var graph = Graphs.Random(seed, 60, seed * 12);

            Assert.Equal(ByTakingAway(graph), CoreDecomposition.Find(graph, new KernelRun()));
        }
    }

    [Fact]
    public void Find_Cancelled_Throws() => Assert.Throws<OperationCanceledException>(
        () => CoreDecomposition.Find(
            Graphs.Of(2, (0, 1, 1)), new KernelRun(CancellationToken: new CancellationToken(canceled: true))));

    // The definition: the greatest k for which a node stays when all with fewer than k neighbours are taken away.
    private static int[] ByTakingAway(CsrGraph graph)
    {
        var core = new int[graph.NodeCount];
        for (var k = 1; k < graph.NodeCount; k++)
        {
            var left = Enumerable.Range(0, graph.NodeCount).ToHashSet();
            while (left.RemoveWhere(node => graph.NeighborsOf(node).ToArray().Count(left.Contains) < k) > 0)
            {
            }

            foreach (var node in left)
            {
                core[node] = k;
            }
        }

        return core;
    }
}
