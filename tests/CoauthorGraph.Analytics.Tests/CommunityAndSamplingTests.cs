using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Analytics.Kernels.Communities;
using CoauthorGraph.Analytics.Kernels.Diameter;
using CoauthorGraph.Analytics.Kernels.LinkPrediction;
using CoauthorGraph.Analytics.Kernels.Modularity;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Tests;

/// <summary>Kernels that igraph does not answer exactly: against their guarantees and slow twins.</summary>
public sealed class CommunityAndSamplingTests
{
    [Fact]
    public void Leiden_RandomGraphs_GivesConnectedCommunitiesThatNoSingleMoveImproves()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var graph = Graphs.Random(seed, 40, 30 + (seed * 4));
            var community = LeidenAlgorithm.Run(graph, new CommunityOptions { Iterations = 10 }, new KernelRun());

            Assert.Equal(0, ConnectedCommunities.CountDisconnected(graph, community));
            var score = ModularityScore.Compute(graph, community, weighted: false);
            for (var node = 0; node < graph.NodeCount; node++)
            {
                foreach (var other in graph.NeighborsOf(node))
                {
                    var moved = (int[])community.Clone();
                    moved[node] = community[other];
                    Assert.True(ModularityScore.Compute(graph, moved, weighted: false) <= score + 1e-9);
                }
            }
        }
    }

    [Fact]
    public void LouvainAndLeiden_TwoCliquesAndABridge_FindTheCliques()
    {
        var edges = new List<(int, int, float)> { (0, 5, 1) };
        for (var a = 0; a < 5; a++)
        {
            for (var b = a + 1; b < 5; b++)
            {
                edges.Add((a, b, 1));
                edges.Add((a + 5, b + 5, 1));
            }
        }

        var graph = Graphs.Of(10, [.. edges]);
        int[] cliques = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1];
        Assert.Equal(cliques, LouvainAlgorithm.Run(graph, new CommunityOptions(), new KernelRun()));
        Assert.Equal(cliques, LeidenAlgorithm.Run(graph, new CommunityOptions(), new KernelRun()));
        Assert.Equal(
            cliques, LeidenAlgorithm.Run(graph, new CommunityOptions { Start = cliques }, new KernelRun()));
    }

    [Fact]
    public void Diameter_RandomGraphs_IsBetweenTheBoundsAndMetWhenAllIsSearched()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var graph = Graphs.Random(seed, 40, 90);
            var distances = Distances(graph);
            var component = Enumerable.Range(0, 40).Where(node => distances[0][node] >= 0).ToArray();
            var longest = component.Max(node => distances[node].Max());

            var few = DiameterBounds.Find(graph, component, 5, new KernelRun());
            Assert.InRange(longest, few.Lower, few.Upper);
            Assert.Equal((longest, longest), DiameterBounds.Find(graph, component, 1000, new KernelRun()));
        }
    }

    [Fact]
    public void AdamicAdar_RandomGraph_IsWhatEveryPairGives()
    {
        var graph = Graphs.Random(3, 30, 80);
        var wanted = (from a in Enumerable.Range(0, 30)
                      from b in Enumerable.Range(a + 1, 29 - a)
                      where !graph.NeighborsOf(a).Contains(b)
                      let shared = graph.NeighborsOf(a).ToArray().Intersect(graph.NeighborsOf(b).ToArray()).ToArray()
                      where shared.Length > 0
                      let score = shared.Sum(node => 1 / Math.Log(graph.Degree(node)))
                      orderby Math.Round(score, 9) descending, a, b
                      select (a, b, shared.Length, Math.Round(score, 9))).ToList();

        var found = AdamicAdar.Top(graph, 1000, new KernelRun(2));

        Assert.Equal(
            wanted.Order(), found.Select(static link => (link.First, link.Second, link.Shared, Math.Round(link.Score, 9))).Order());
        Assert.Equal(wanted[0].Item4, found[0].Score, 1e-9);
    }

    private static int[][] Distances(CsrGraph graph) => [.. Enumerable.Range(0, graph.NodeCount).Select(start =>
    {
        var distance = Enumerable.Repeat(-1, graph.NodeCount).ToArray();
        var queue = new Queue<int>([start]);
        distance[start] = 0;
        while (queue.TryDequeue(out var node))
        {
            foreach (var other in graph.NeighborsOf(node))
            {
                if (distance[other] < 0)
                {
                    distance[other] = distance[node] + 1;
                    queue.Enqueue(other);
                }
            }
        }

        return distance;
    })];
}
