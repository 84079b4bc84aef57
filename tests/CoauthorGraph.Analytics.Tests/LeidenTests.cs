using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Analytics.Kernels.Communities;
using CoauthorGraph.Analytics.Kernels.Modularity;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Tests;

public sealed class LeidenTests
{
    [Theory]
    [InlineData(1.0, 0.5)]
    [InlineData(0.5, 1.0)]
    [InlineData(2.0, 3.0)]
    public void Run_WeightsAndResolution_GivesConnectedCommunitiesThatNoSingleMoveImproves(
        double resolution, double spread)
    {
        for (var seed = 1; seed <= 15; seed++)
        {
            var graph = Weighted(seed, 40, 40 + (seed * 5), spread);
            var options = new CommunityOptions { Iterations = 10, Weighted = true, Resolution = resolution };

            var community = LeidenAlgorithm.Run(graph, options, new KernelRun());

            Assert.Equal(0, ConnectedCommunities.CountDisconnected(graph, community));
            var score = ByDefinition(graph, community, resolution);
            Assert.Equal(
                score, ModularityScore.Compute(graph, community, weighted: true, resolution), 1e-6);
            for (var node = 0; node < graph.NodeCount; node++)
            {
                foreach (var other in graph.NeighborsOf(node))
                {
                    var moved = (int[])community.Clone();
                    moved[node] = community[other];
                    Assert.True(ByDefinition(graph, moved, resolution) <= score + 1e-6);
                }
            }
        }
    }

    [Fact]
    public void Run_Karate_ReachesTheBestModularityThatIsKnown()
    {
        // 0.4198: the optimum by integer programming (Brandes et al. 2008).
        var best = Enumerable.Range(1, 5)
            .Select(static seed => LeidenAlgorithm.Run(
                KarateClub.Graph, new CommunityOptions { Seed = (ulong)seed }, new KernelRun()))
            .Max(static found => ModularityScore.Compute(KarateClub.Graph, found, weighted: false));

        Assert.Equal(0.4198, best, 1e-4);
    }

    [Fact]
    public void Run_NoNodeOneNodeAndLoneNodes_GivesEachItsOwn()
    {
        Assert.Empty(LeidenAlgorithm.Run(Graphs.Of(0), new CommunityOptions(), new KernelRun()));
        Assert.Equal([0], LeidenAlgorithm.Run(Graphs.Of(1), new CommunityOptions(), new KernelRun()));
        Assert.Equal(
            [1, 0, 0, 2], LeidenAlgorithm.Run(Graphs.Of(4, (1, 2, 1)), new CommunityOptions(), new KernelRun()));
    }

    [Fact]
    public void Run_FromAnEarlierResultAfterASmallChange_KeepsNodesTogether()
    {
        var before = Planted(7, lost: 0);
        var after = Planted(7, lost: 20);
        var earlier = LeidenAlgorithm.Run(before, new CommunityOptions { Seed = 1 }, new KernelRun());

        var warm = LeidenAlgorithm.Run(after, new CommunityOptions { Seed = 2, Start = earlier }, new KernelRun());

        Assert.InRange(Kept(earlier, warm), 0.98, 1);
        Assert.Equal(0, ConnectedCommunities.CountDisconnected(after, warm));
        Assert.InRange(
            ModularityScore.Compute(after, warm, weighted: false),
            ModularityScore.Compute(after, earlier, weighted: false) - 1e-9,
            1);
    }

    // Share of the nodes whose new community is the one that most of their old community went to.
    private static double Kept(int[] earlier, int[] now) => Enumerable.Range(0, now.Length)
        .GroupBy(node => earlier[node])
        .Sum(group => group.GroupBy(node => now[node]).Max(static part => part.Count())) / (double)now.Length;

    // Groups of twenty with four neighbours each inside, and one of three nodes has a neighbour outside.
    private static CsrGraph Planted(int seed, int lost)
    {
        const int Nodes = 1_000;
        var random = new Random(seed);
        var edges = new HashSet<(int, int, float)>();
        for (var node = 0; node < Nodes; node++)
        {
            for (var i = 0; i < 4; i++)
            {
                Add(node, (node / 20 * 20) + random.Next(20));
            }

            if (node % 3 == 0)
            {
                Add(node, random.Next(Nodes));
            }
        }

        return Graphs.Of(Nodes, [.. edges.Order().Skip(lost)]);

        void Add(int a, int b)
        {
            if (a != b)
            {
                edges.Add((Math.Min(a, b), Math.Max(a, b), 1));
            }
        }
    }

    private static CsrGraph Weighted(int seed, int nodes, int edges, double spread)
    {
        var random = new Random(seed);
        var pairs = Enumerable.Range(0, edges).Select(_ => (A: random.Next(nodes), B: random.Next(nodes)))
            .Where(static pair => pair.A < pair.B).Distinct().ToArray();
        return Graphs.Of(
            nodes, [.. pairs.Select(pair => (pair.A, pair.B, (float)(0.25 + (spread * random.NextDouble()))))]);
    }

    // Newman's sum over all pairs of nodes.
    private static double ByDefinition(CsrGraph graph, int[] community, double resolution)
    {
        var strength = new double[graph.NodeCount];
        for (var node = 0; node < strength.Length; node++)
        {
            foreach (var weight in graph.WeightsOf(node))
            {
                strength[node] += weight;
            }
        }

        var all = strength.Sum();
        var sum = 0.0;
        for (var a = 0; a < strength.Length; a++)
        {
            for (var b = 0; b < strength.Length; b++)
            {
                var at = graph.NeighborsOf(a).IndexOf(b);
                var weight = at < 0 ? 0 : graph.WeightsOf(a)[at];
                sum += community[a] == community[b] ? weight - (resolution * strength[a] * strength[b] / all) : 0;
            }
        }

        return sum / all;
    }
}
