using System.Text;
using CoauthorGraph.Analytics.Edges;
using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Analytics.Kernels.Communities;
using CoauthorGraph.Analytics.Kernels.Modularity;
using CoauthorGraph.Analytics.Paths;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Tests;

/// <summary>Graphs large enough for the lanes of local moving.</summary>
public sealed class LargeCommunityTests
{
    private const int Nodes = 40_000;
    private const int Planted = 400;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void LouvainAndLeiden_AnyThreadCount_GiveOneResult(bool weighted)
    {
        var graph = PlantedGraph(weighted);
        var options = new CommunityOptions { Weighted = weighted, Iterations = 2 };
        var louvain = LouvainAlgorithm.Run(graph, options, new KernelRun(1));
        var leiden = LeidenAlgorithm.Run(graph, options, new KernelRun(1));
        foreach (var threads in (int[])[2, 3, 7])
        {
            Assert.Equal(louvain, LouvainAlgorithm.Run(graph, options, new KernelRun(threads)));
            Assert.Equal(leiden, LeidenAlgorithm.Run(graph, options, new KernelRun(threads)));
        }

        Assert.Equal(0, ConnectedCommunities.CountDisconnected(graph, leiden));
        var planted = ModularityScore.Compute(
            graph, [.. Enumerable.Range(0, Nodes).Select(static node => node % Planted)], weighted);
        Assert.InRange(ModularityScore.Compute(graph, leiden, weighted), planted - 0.001, 1);
        Assert.InRange(ModularityScore.Compute(graph, louvain, weighted), planted - 0.02, 1);
    }

    [Fact]
    public void Leiden_FromAnEarlierResult_IsConnectedAndNoWorse()
    {
        var graph = PlantedGraph(weighted: true);
        var options = new CommunityOptions { Weighted = true, Iterations = 1 };
        var earlier = LeidenAlgorithm.Run(graph, options, new KernelRun(2));

        var later = LeidenAlgorithm.Run(graph, options with { Seed = 7, Start = earlier }, new KernelRun(2));

        Assert.Equal(0, ConnectedCommunities.CountDisconnected(graph, later));
        Assert.InRange(
            ModularityScore.Compute(graph, later, weighted: true),
            ModularityScore.Compute(graph, earlier, weighted: true) - 1e-9,
            1);
    }

    [Fact]
    public void Parts_AnyThreadCount_AreWhatTheSmallestNodesThatReachEachOtherSay()
    {
        var graph = PlantedGraph(weighted: false);
        int[] community = [.. Enumerable.Range(0, Nodes).Select(static node => node % 97 == 0 ? 7 : node % 5_000)];

        // The slow twin: every node takes the smallest name among its neighbours until none changes.
        int[] expected = [.. Enumerable.Range(0, Nodes)];
        for (var changed = true; changed;)
        {
            changed = false;
            for (var node = 0; node < Nodes; node++)
            {
                foreach (var other in graph.NeighborsOf(node))
                {
                    if (community[other] == community[node] && expected[other] < expected[node])
                    {
                        expected[node] = expected[other];
                        changed = true;
                    }
                }
            }
        }

        var broken = Enumerable.Range(0, Nodes).GroupBy(node => community[node])
            .Count(group => group.Select(node => expected[node]).Distinct().Count() > 1);
        Assert.InRange(broken, 1_000, 5_000);
        foreach (var threads in (int[])[1, 2, 3, 7])
        {
            Assert.Equal(expected, ConnectedCommunities.Parts(graph, community, new KernelRun(threads)));
            Assert.Equal(broken, ConnectedCommunities.CountDisconnected(graph, community, new KernelRun(threads)));
        }
    }

    [Fact]
    public void ShortestPath_SearchedTwice_IsTheSamePathAndAsLongEitherWay()
    {
        var graph = PlantedGraph(weighted: false);
        for (var node = 1; node < 60; node++)
        {
            var path = Find(graph, 0, node * 599);
            Assert.Equal(path.Nodes, Find(graph, 0, node * 599).Nodes);
            Assert.Equal(path.Length, Find(graph, node * 599, 0).Length);
        }
    }

    private static GraphPath Find(CsrGraph graph, int from, int to) =>
        Assert.Single(PathFinder.FindPaths(graph, from, to, 1, weighted: false, CancellationToken.None));

    // Every node has some neighbours of its own community, and a few of all.
    private static CsrGraph PlantedGraph(bool weighted)
    {
        var random = new Random(5);
        var text = new StringBuilder();
        for (var node = 0; node < Nodes; node++)
        {
            for (var i = 0; i < 6; i++)
            {
                var other = i == 0
                    ? random.Next(Nodes)
                    : (node + (Planted * random.Next(Nodes / Planted))) % Nodes;
                var line = weighted ? $"{node} {other} {0.5 + (i / 10.0)}\n" : $"{node} {other}\n";
                text.Append(line);
            }
        }

        var bytes = Encoding.ASCII.GetBytes(text.ToString());
        return EdgeListReader.Read(() => new MemoryStream(bytes), null, weighted, 1, CancellationToken.None).Graph;
    }
}
