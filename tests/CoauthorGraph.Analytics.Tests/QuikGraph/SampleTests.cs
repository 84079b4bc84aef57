using CoauthorGraph.Analytics.QuikGraph;
using CoauthorGraph.Analytics.QuikGraph.Views;
using CoauthorGraph.Core.Graph;
using global::QuikGraph;
using global::QuikGraph.Algorithms;

namespace CoauthorGraph.Analytics.Tests.QuikGraph;

/// <summary>The sample of the README, both ways.</summary>
public sealed class SampleTests
{
    [Fact]
    public void OurKernels_OnQuikGraphsGraph()
    {
        // Two triangles that c and d join, c and d weakly.
        var graph = new UndirectedGraph<string, TaggedEdge<string, double>>();
        graph.AddVerticesAndEdgeRange(
        [
            new("a", "b", 3), new("b", "c", 3), new("a", "c", 3), new("c", "d", 1),
            new("d", "e", 2), new("e", "f", 2), new("d", "f", 2),
        ]);
        var communities = graph.Leiden(static edge => edge.Tag);
        var betweenness = graph.Betweenness();
        var paths = graph.KShortestPaths("a", "e", k: 2);

        Assert.Equal(communities["a"], communities["c"]);
        Assert.NotEqual(communities["c"], communities["d"]);
        Assert.Equal(6, betweenness["c"]); // Two to the left, three to the right.
        Assert.Equal(["a", "c", "d", "e"], paths[0].Vertices);
        Assert.Equal(4, paths[1].Length);
    }

    [Fact]
    public void QuikGraphsAlgorithms_OnOurGraph()
    {
        // 0 - 1 - 2 and 3 alone.
        var graph = new CsrGraph(new[] { 0, 1, 3, 4, 4 }, new[] { 1, 0, 2, 1 }, new[] { 2f, 2f, 1f, 1f });
        var components = new Dictionary<int, int>();
        var count = graph.AsUndirected().ConnectedComponents(components);
        var path = graph.AsBidirectional().ShortestPathsDijkstra(static edge => 1 / edge.Weight, 0);
        var order = graph.AsImplicit().OutEdges(1).Select(static edge => edge.Target);

        Assert.Equal(2, count);
        Assert.Equal(components[0], components[2]);
        Assert.True(path(2, out var edges));
        Assert.Equal([new CsrEdge(0, 1, 2), new CsrEdge(1, 2, 1)], edges);
        Assert.Equal([0, 2], order);
    }
}
