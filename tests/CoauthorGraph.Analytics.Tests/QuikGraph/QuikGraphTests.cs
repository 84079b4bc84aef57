using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Analytics.Kernels.Components;
using CoauthorGraph.Analytics.Paths;
using CoauthorGraph.Analytics.QuikGraph.Engine;
using CoauthorGraph.Analytics.QuikGraph.Views;
using CoauthorGraph.Analytics.Tests.Oracle;
using CoauthorGraph.Core.Graph;
using global::QuikGraph;
using global::QuikGraph.Algorithms.ConnectedComponents;
using global::QuikGraph.Algorithms.RankedShortestPath;
using global::QuikGraph.Algorithms.Search;
using global::QuikGraph.Algorithms.ShortestPath;

namespace CoauthorGraph.Analytics.Tests.QuikGraph;

/// <summary>QuikGraph's algorithms on both views of random graphs say what ours do.</summary>
public sealed class QuikGraphTests
{
    private static readonly IReadOnlyList<EdgeSample> Samples = [.. Enumerable.Range(0, 100).Select(EdgeSample.Random)];

    [Fact]
    public void Views_RandomGraphs_HaveTheEdges()
    {
        foreach (var sample in Samples)
        {
            var edges = sample.Edges.Select(static edge => new CsrEdge(edge.A, edge.B, edge.Weight)).ToHashSet();
            var (directed, undirected) = (new CsrGraphView(sample.Graph), new CsrUndirectedView(sample.Graph));
            Assert.Equal(edges.Count, undirected.Edges.Count());
            Assert.Equal(edges.Count, undirected.EdgeCount);
            Assert.Superset(edges, undirected.Edges.ToHashSet());
            Assert.Equal(2 * edges.Count, directed.Edges.Distinct().Count());
            foreach (var edge in edges)
            {
                Assert.True(undirected.TryGetEdge(edge.Target, edge.Source, out var found) && found == edge);
                Assert.True(directed.TryGetEdge(edge.Target, edge.Source, out var back) && back.Source == edge.Target);
                Assert.Contains(edge, undirected.AdjacentEdges(edge.Target));
                Assert.Contains(edge, directed.InEdges(edge.Target));
                Assert.True(undirected.EdgeEqualityComparer(edge, edge.Target, edge.Source));
            }

            Assert.False(undirected.ContainsEdge(0, 0) || undirected.ContainsEdge(-1, 0));
            Assert.False(directed.ContainsVertex(-1));
            Assert.All(edges, edge => Assert.False(undirected.ContainsEdge(edge with { Weight = 7 })));
            Assert.All(edges, edge => Assert.False(directed.ContainsEdge(edge with { Weight = 7 })));
        }
    }

    [Fact]
    public void Views_NoSuchVertexOrEdge_ThrowAsQuikGraphsOwn()
    {
        var graph = Graphs.Of(3, (0, 1, 1));
        Assert.Throws<VertexNotFoundException>(() => graph.AsBidirectional().OutEdges(3));
        Assert.Throws<VertexNotFoundException>(() => graph.AsBidirectional().InDegree(-1));
        Assert.Throws<VertexNotFoundException>(() => graph.AsUndirected().AdjacentEdges(3));
        Assert.Throws<VertexNotFoundException>(() => graph.AsUndirected().AdjacentDegree(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => graph.AsBidirectional().OutEdge(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => graph.AsUndirected().AdjacentEdge(2, 0));
    }

    [Fact]
    public void AsImplicit_DepthFirstSearch_ReachesTheComponent()
    {
        var graph = Graphs.Of(5, (0, 1, 1), (1, 2, 1), (3, 4, 1));
        var reached = new List<int>();
        var search = new ImplicitDepthFirstSearchAlgorithm<int, CsrEdge>(graph.AsImplicit());
        search.DiscoverVertex += reached.Add;
        search.Compute(2);
        Assert.Equal([0, 1, 2], reached.Order());
    }

    [Fact]
    public void Components_RandomGraphs_AreOurs()
    {
        foreach (var graph in Samples.Select(static sample => sample.Graph))
        {
            var theirs = new ConnectedComponentsAlgorithm<int, CsrEdge>(new CsrUndirectedView(graph));
            theirs.Compute();
            var ours = ConnectedComponents.Find(graph, new KernelRun()).Component;
            Assert.Equal(ours, Enumerable.Range(0, graph.NodeCount).Select(node => theirs.Components[node]));
        }
    }

    [Fact]
    public void ShortestPaths_RandomGraphs_AreAsLongAsOurs()
    {
        foreach (var graph in Samples.Select(static sample => sample.Graph).Where(static one => one.NodeCount > 0))
        {
            var view = new CsrGraphView(graph);
            var dijkstra = new DijkstraShortestPathAlgorithm<int, CsrEdge>(view, static edge => 1.0 / edge.Weight);
            dijkstra.Compute(0);
            for (var to = 1; to < graph.NodeCount; to++)
            {
                var path = PathFinder.FindPaths(graph, 0, to, 2, weighted: true, CancellationToken.None);
                var distance = dijkstra.TryGetDistance(to, out var found) ? found : double.MaxValue;
                Assert.Equal(distance < double.MaxValue, path.Count > 0);
                if (path.Count > 0)
                {
                    Assert.Equal(distance, path[0].Length, 1e-9);
                }

                // Hoffman and Pavley's walks with loops are endless where there is no second path; none comes before
                // two shortest ones.
                if (path.Count > 1 && path[1].Length <= distance)
                {
                    Assert.Equal(distance, FirstWalk(view, to), 1e-9);
                }
            }
        }
    }

    [Fact]
    public void Backbone_RandomGraphs_IsAsStrongAsPrims()
    {
        foreach (var graph in Samples.Select(static sample => sample.Graph))
        {
            var ties = MaximumSpanningForest.Find(graph, weighted: true, new KernelRun());
            Assert.Equal(Prim(graph), ties.Sum(static tie => (double)tie.Weight), 1e-9);
            Assert.Equal(
                ConnectedComponents.Find(graph, new KernelRun()).Sizes.Length, graph.NodeCount - ties.Count);
            Assert.Equal(ties.OrderByDescending(static tie => tie.Weight)
                .ThenBy(static tie => tie.First).ThenBy(static tie => tie.Second), ties);
        }
    }

    [Fact]
    public void Backbone_EquallyStrongTies_AreTakenByTheirNodes()
    {
        var graph = Graphs.Of(4, (2, 3, 1), (1, 3, 1), (0, 3, 1), (1, 2, 2), (0, 2, 1), (0, 1, 1));
        Assert.Equal(
            [new(1, 2, 2), new(0, 1, 1), new(0, 3, 1)],
            MaximumSpanningForest.Find(graph, weighted: true, new KernelRun()));
        Assert.Equal(
            [new(0, 1, 1), new(0, 2, 1), new(0, 3, 1)],
            MaximumSpanningForest.Find(graph, weighted: false, new KernelRun()));
    }

    [Fact]
    public void Backbone_Cancelled_Throws() =>
        Assert.Throws<OperationCanceledException>(static () => MaximumSpanningForest.Find(
            Graphs.Of(2, (0, 1, 1)), weighted: true, new KernelRun(CancellationToken: new CancellationToken(true))));

    private static double FirstWalk(CsrGraphView view, int to)
    {
        var ranked = new HoffmanPavleyRankedShortestPathAlgorithm<int, CsrEdge>(view, static edge => 1.0 / edge.Weight)
        {
            ShortestPathCount = 2,
        };
        ranked.Compute(0, to);
        return ranked.ComputedShortestPaths.First().Sum(static edge => 1.0 / edge.Weight);
    }

    // Prim's algorithm by its definition: again and again the strongest edge out of what is reached.
    private static double Prim(CsrGraph graph)
    {
        var (reached, total) = (new HashSet<int>(), 0.0);
        while (reached.Count < graph.NodeCount)
        {
            var best = (Weight: 0f, Node: -1);
            foreach (var node in reached)
            {
                for (var i = 0; i < graph.Degree(node); i++)
                {
                    var (other, weight) = (graph.NeighborsOf(node)[i], graph.WeightsOf(node)[i]);
                    best = !reached.Contains(other) && weight > best.Weight ? (weight, other) : best;
                }
            }

            total += best.Weight;
            reached.Add(best.Node >= 0
                ? best.Node
                : Enumerable.Range(0, graph.NodeCount).First(node => !reached.Contains(node)));
        }

        return total;
    }
}
