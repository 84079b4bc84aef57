using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Analytics.Kernels.ClosedGroups;
using CoauthorGraph.Core.Graph;
using CsCheck;

namespace CoauthorGraph.Analytics.Tests;

public sealed class ClosedGroupSearchTests
{
    // G = nx.Graph(nx.karate_club_graph().edges()); S = [4, 5, 6, 10, 16]
    // nx.conductance(G, S), nx.density(G.subgraph(S)) with networkx 2.8.8
    [Fact]
    public void Measure_KarateClub_IsNetworkxs()
    {
        var group = new GroupBoundary(KarateClub.Graph).Measure([4, 5, 6, 10, 16]);
        Assert.Equal(0.25, group.Conductance, 1e-12);
        Assert.Equal(0.6, group.Density, 1e-12);
        Assert.Equal(6, group.Edges);
    }

    [Fact]
    public void Run_TwoCliquesAndABridge_FindsBoth()
    {
        var edges = new List<(int, int, float)> { (3, 4, 1) };
        for (var a = 0; a < 4; a++)
        {
            for (var b = a + 1; b < 4; b++)
            {
                edges.AddRange([(a, b, 1), (a + 4, b + 4, 1)]);
            }
        }

        var groups = ClosedGroupSearch.Run(Graphs.Of(9, [.. edges]), new ClosedGroupOptions(), new KernelRun());
        Assert.Equal(["0 1 2 3", "4 5 6 7"], groups.Select(static group => string.Join(' ', group.Nodes)));
        // One edge of the six inside and one that leaves, counted at each end.
        Assert.All(groups, static group => Assert.Equal(1.0 / 13, group.Conductance, 1e-12));
        Assert.All(groups, static group => Assert.Equal(1, group.Density));
        Assert.Empty(ClosedGroupSearch.Run(
            Graphs.Of(9, [.. edges]), new ClosedGroupOptions { MaxConductance = 0.07 }, new KernelRun()));
        Assert.Empty(ClosedGroupSearch.Run(
            Graphs.Of(9, [.. edges]), new ClosedGroupOptions { MinSize = 5 }, new KernelRun()));
    }

    [Fact]
    public void Run_NoNodeOrNoEdge_IsNothing()
    {
        Assert.Empty(ClosedGroupSearch.Run(Graphs.Of(0), new ClosedGroupOptions(), new KernelRun()));
        Assert.Empty(ClosedGroupSearch.Run(Graphs.Of(1), new ClosedGroupOptions { MinSize = 2 }, new KernelRun()));
        Assert.Empty(ClosedGroupSearch.Run(Graphs.Of(5), new ClosedGroupOptions { MinSize = 2 }, new KernelRun()));
    }

    [Fact]
    public void Run_RandomGraphs_GivesConnectedGroupsOfTheMeasuresOfTheirSetsAtAnyThreadCount() =>
        Gen.Select(Gen.Int[1, 25], Gen.Int[0, 60], Gen.Int[0, 1000]).Sample(static (nodes, count, seed) =>
        {
            var random = new Random(seed);
            var edges = Enumerable.Range(0, count).Select(_ => (A: random.Next(nodes), B: random.Next(nodes)))
                .Where(static edge => edge.A != edge.B)
                .Select(static edge => (A: Math.Min(edge.A, edge.B), B: Math.Max(edge.A, edge.B)))
                .Distinct()
                .Select(edge => (edge.A, edge.B, Weight: (float)(1 + random.Next(4)) / 2))
                .ToArray();
            var graph = Graphs.Of(nodes, edges);
            var options = new ClosedGroupOptions { MinSize = 2, MaxConductance = 0.5 };
            var groups = ClosedGroupSearch.Run(graph, options, new KernelRun());
            Assert.Equal(
                groups.Select(Text), ClosedGroupSearch.Run(graph, options, new KernelRun(3)).Select(Text));
            Assert.Distinct(groups.Select(static group => string.Join(' ', group.Nodes)));
            foreach (var group in groups)
            {
                var inside = group.Nodes.ToHashSet();
                var within = edges.Count(edge => inside.Contains(edge.A) && inside.Contains(edge.B));
                double cut = edges.Where(edge => inside.Contains(edge.A) != inside.Contains(edge.B)).Sum(e => e.Weight);
                double volume = group.Nodes.Sum(node => graph.WeightsOf(node).ToArray().Sum());
                var rest = (2.0 * edges.Sum(static edge => edge.Weight)) - volume;
                Assert.Equal(within, group.Edges);
                Assert.Equal(cut == 0 ? 0 : cut / Math.Min(volume, rest), group.Conductance, 1e-9);
                Assert.Equal(within / (inside.Count * (inside.Count - 1) / 2.0), group.Density, 1e-9);
                Assert.InRange(group.Conductance, 0, 0.5);
                Assert.Equal(inside, Reached(graph, inside));
            }
        });

    private static HashSet<int> Reached(CsrGraph graph, HashSet<int> inside)
    {
        var seen = new HashSet<int>();
        var stack = new Stack<int>([inside.First()]);
        while (stack.TryPop(out var node))
        {
            if (inside.Contains(node) && seen.Add(node))
            {
                foreach (var other in graph.NeighborsOf(node))
                {
                    stack.Push(other);
                }
            }
        }

        return seen;
    }

    private static string Text(ClosedGroup group) =>
        $"{string.Join(' ', group.Nodes)} {group.Edges} {group.Conductance:R} {group.Density:R}";
}
