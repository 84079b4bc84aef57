using System.Text.Json;
using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Analytics.Kernels.Randomization;
using CoauthorGraph.Analytics.Kernels.RichClub;
using CoauthorGraph.Analytics.Kernels.SmallWorld;

namespace CoauthorGraph.Analytics.Tests.Oracle;

/// <summary>Rich club and small world against networkx, and what random graphs must keep.</summary>
public sealed class NetworkShapeTests
{
    private static readonly Lazy<List<(EdgeSample Sample, JsonElement Expected)>> Cases = new(static () =>
    {
        var samples = Enumerable.Range(1000, 60).Select(EdgeSample.Random).ToList();
        return [.. samples.Zip(Igraph.AskNetworkx(samples))];
    });

    [Fact]
    public void RichClub_RandomGraphs_IsNetworkxs()
    {
        foreach (var (sample, expected) in Cases.Value)
        {
            var levels = RichClubAlgorithm.Run(sample.Graph, new RichClubOptions { RandomGraphs = 0 }, new KernelRun());
            foreach (var pair in expected.GetProperty("richClub").EnumerateArray())
            {
                // Between two of our levels the club stays what it is at the lower one.
                var level = levels.Last(level => level.Degree <= pair[0].GetInt32());
                Assert.Equal(pair[1].GetDouble(), level.Coefficient, 1e-12);
            }
        }
    }

    [Fact]
    public void SmallWorld_RandomGraphs_HasNetworkxsFigures()
    {
        foreach (var (sample, expected) in Cases.Value)
        {
            var found = SmallWorldAlgorithm.Run(sample.Graph, new SmallWorldOptions(), new KernelRun(2));
            Assert.Equal(expected.GetProperty("largest").GetInt32(), found.Largest);
            Assert.Equal(expected.GetProperty("transitivity").GetDouble(), found.Transitivity, 1e-12);
            Assert.Equal(expected.GetProperty("averageClustering").GetDouble(), found.AverageClustering, 1e-12);
            Assert.Null(found.Distance.StandardError);
            if (sample.Graph.EdgeCount > 0)
            {
                // Where several components are the largest, theirs may be another one.
                var mean = expected.GetProperty("meanDistance").GetDouble();
                Assert.True(
                    Math.Abs(mean - found.Distance.Mean) < 1e-12 || LargestAreSeveral(sample, found.Largest),
                    $"{mean} and {found.Distance.Mean}");
            }
        }
    }

    [Fact]
    public void Run_AnyThreadCount_GivesTheSame()
    {
        var graph = EdgeSample.Random(1003).Graph;
        var club = RichClubAlgorithm.Run(graph, new RichClubOptions(), new KernelRun(1));
        var world = SmallWorldAlgorithm.Run(graph, new SmallWorldOptions(), new KernelRun(1));
        foreach (var threads in new[] { 2, 3, 7 })
        {
            Assert.Equal(club, RichClubAlgorithm.Run(graph, new RichClubOptions(), new KernelRun(threads)));
            Assert.Equal(world, SmallWorldAlgorithm.Run(graph, new SmallWorldOptions(), new KernelRun(threads)));
        }

        Assert.NotEqual(club, RichClubAlgorithm.Run(graph, new RichClubOptions { Seed = 7 }, new KernelRun()));
    }

    [Fact]
    public void Rewired_RandomGraphs_KeepEveryDegreeAndStaySimple()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var graph = EdgeSample.Random(seed).Graph;
            var rewired = RewiredGraph.Of(graph, (ulong)seed, new KernelRun()).ToGraph();
            for (var node = 0; node < graph.NodeCount; node++)
            {
                var row = rewired.NeighborsOf(node).ToArray();
                Assert.Equal(graph.Degree(node), row.Length);
                Assert.Equal(row.Length, row.Distinct().Count());
                Assert.DoesNotContain(node, row);
            }
        }
    }

    [Fact]
    public void Rewired_FourCycleManyTimes_GivesEachOfItsThreeFormsAsOften()
    {
        // Two edges on four nodes: the perfect matchings of four nodes are three, and each is as likely.
        var graph = Graphs.Of(4, (0, 1, 1), (2, 3, 1));
        var partners = new int[4];
        for (var seed = 0UL; seed < 3000; seed++)
        {
            partners[RewiredGraph.Of(graph, seed, new KernelRun()).ToGraph().NeighborsOf(0)[0]]++;
        }

        Assert.Equal(0, partners[0]);
        foreach (var count in partners[1..])
        {
            Assert.InRange(count, 850, 1150);
        }
    }

    private static bool LargestAreSeveral(EdgeSample sample, int largest)
    {
        var (_, sizes) = Kernels.Components.ConnectedComponents.Find(sample.Graph, new KernelRun());
        return sizes.Count(size => size == largest) > 1;
    }
}
