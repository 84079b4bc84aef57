using System.Reflection;
using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Analytics.Kernels.Assortativity;
using CoauthorGraph.Analytics.Kernels.Betweenness;
using CoauthorGraph.Analytics.Kernels.Biconnectivity;
using CoauthorGraph.Analytics.Kernels.ClosedGroups;
using CoauthorGraph.Analytics.Kernels.Communities;
using CoauthorGraph.Analytics.Kernels.Components;
using CoauthorGraph.Analytics.Kernels.CoreNumbers;
using CoauthorGraph.Analytics.Kernels.Diameter;
using CoauthorGraph.Analytics.Kernels.Distances;
using CoauthorGraph.Analytics.Kernels.LabelPropagation;
using CoauthorGraph.Analytics.Kernels.LinkPrediction;
using CoauthorGraph.Analytics.Kernels.Modularity;
using CoauthorGraph.Analytics.Kernels.PageRank;
using CoauthorGraph.Analytics.Kernels.RichClub;
using CoauthorGraph.Analytics.Kernels.SmallWorld;
using CoauthorGraph.Analytics.Kernels.Spectral;
using CoauthorGraph.Analytics.Kernels.Triangles;
using CoauthorGraph.Analytics.Paths;
using CoauthorGraph.Analytics.QuikGraph;
using CoauthorGraph.Analytics.QuikGraph.Engine;
using CoauthorGraph.Analytics.QuikGraph.Views;
using CoauthorGraph.Core.Graph;
using global::QuikGraph;
using Edge = global::QuikGraph.TaggedEdge<string, double>;

namespace CoauthorGraph.Analytics.Tests.QuikGraph;

/// <summary>Every kernel, called on graphs of QuikGraph's own kinds whose vertices are text, gives what it gives on the
/// same rows by number.</summary>
public sealed class VertexKernelTests
{
    private static readonly Func<Edge, double> Weight = static edge => edge.Tag;

    // What each public kernel is called on a graph.
    private static readonly Dictionary<Type, string[]> Names = new()
    {
        [typeof(PageRankAlgorithm)] = ["PageRank"],
        [typeof(BetweennessAlgorithm)] = ["Betweenness"],
        [typeof(ApproximateBetweenness)] = ["ApproximateBetweenness"],
        [typeof(AllDistances)] = ["Closeness", "Harmonic"],
        [typeof(WeightedDistances)] = ["Closeness", "Harmonic"],
        [typeof(EigenvectorCentrality)] = ["Eigenvector", "Hits", "Katz"],
        [typeof(CoreDecomposition)] = ["CoreNumbers"],
        [typeof(ConnectedComponents)] = ["Components"],
        [typeof(BiconnectedComponents)] = ["Biconnected"],
        [typeof(TriangleCount)] = ["Triangles"],
        [typeof(ClusteringCoefficient)] = ["Clustering", "Transitivity"],
        [typeof(WeightedClustering)] = ["ClusteringByIntensity", "ClusteringByStrength"],
        [typeof(DegreeAssortativity)] = ["Assortativity"],
        [typeof(DiameterBounds)] = ["Diameter"],
        [typeof(MeanDistance)] = ["MeanDistance"],
        [typeof(RichClubAlgorithm)] = ["RichClub"],
        [typeof(SmallWorldAlgorithm)] = ["SmallWorld"],
        [typeof(LeidenAlgorithm)] = ["Leiden"],
        [typeof(LouvainAlgorithm)] = ["Louvain"],
        [typeof(LabelPropagationAlgorithm)] = ["LabelPropagation"],
        [typeof(ModularityScore)] = ["Modularity"],
        [typeof(ConnectedCommunities)] = ["DisconnectedCommunities", "CommunityParts"],
        [typeof(ClosedGroupSearch)] = ["ClosedGroups"],
        [typeof(AdamicAdar)] = ["PredictedLinks"],
        [typeof(PathFinder)] = ["KShortestPaths"],
    };

    [Fact]
    public void Kernels_All_AreCallableOnGraphs()
    {
        var kernels = typeof(CsrView).Assembly.GetExportedTypes()
            .Where(static type => type is { IsAbstract: true, IsSealed: true }
                && (type.Namespace!.Contains(".Kernels.", StringComparison.Ordinal)
                    || type.Namespace.EndsWith(".Paths", StringComparison.Ordinal))
                && type.GetMethods(BindingFlags.Public | BindingFlags.Static).Any(static method =>
                    method.GetParameters().FirstOrDefault()?.ParameterType == typeof(CsrGraph)))
            // Landmarks are drawn from hashes of what names a node for good, which a vertex need not have.
            .Where(static type => type != typeof(NodeOrders) && type != typeof(LandmarkCommunities));
        Assert.Equal(
            Names.Keys.Select(static type => type.Name).Order(StringComparer.Ordinal),
            kernels.Select(static type => type.Name).Order(StringComparer.Ordinal));
        var offered = new[]
        {
            typeof(VertexCentralities), typeof(VertexCommunities), typeof(VertexStructure), typeof(VertexPaths),
        }.SelectMany(static type => type.GetMethods()).Select(static method => method.Name).ToHashSet();
        Assert.Superset(Names.Values.SelectMany(static names => names).ToHashSet(), offered);
    }

    [Fact]
    public void Centralities_UndirectedAndDirectedGraphs_AreThoseOfTheRows()
    {
        foreach (var (graph, rows) in Graphs())
        {
            var run = new KernelRun();
            AssertSame(BetweennessAlgorithm.Run(rows, true, run), graph.Betweenness(Weight));
            AssertSame(BetweennessAlgorithm.Run(rows, false, run), graph.Betweenness());
            AssertSame(BetweennessAlgorithm.Run(rows, false, 3, 7, run), graph.Betweenness(sources: 3, seed: 7));
            AssertSame(
                ApproximateBetweenness.Run(rows, 0.1, 0.2, 7, run).Betweenness,
                graph.ApproximateBetweenness(0.1, 0.2, 7));
            AssertSame(AllDistances.Compute(rows, run).Closeness(), graph.Closeness());
            AssertSame(WeightedDistances.Compute(rows, run).Closeness(), graph.Closeness(Weight));
            AssertSame(AllDistances.Compute(rows, run).Harmonic, graph.Harmonic());
            AssertSame(WeightedDistances.Compute(rows, run).Harmonic, graph.Harmonic(Weight));
            AssertSame(EigenvectorCentrality.Compute(rows, true, run), graph.Eigenvector(Weight));
            AssertSame(EigenvectorCentrality.Katz(rows, true, run), graph.Katz(Weight));
            AssertSame(EigenvectorCentrality.Hits(rows, false, run), graph.Hits());
            AssertSame(CoreDecomposition.Find(rows, run), graph.CoreNumbers());
            AssertSame(
                [.. Enumerable.Range(0, rows.NodeCount).Select(node => (double)rows.Degree(node))], graph.Strength());
            AssertSame(
                [.. Enumerable.Range(0, rows.NodeCount).Select(node => (double)rows.WeightsOf(node).ToArray().Sum())],
                graph.Strength(Weight),
                1e-5);
        }
    }

    [Fact]
    public void PageRank_UndirectedGraph_IsThatOfTheRows()
    {
        foreach (var (graph, rows) in Graphs().Where(static pair => !pair.Graph.IsDirected))
        {
            var options = new PageRankOptions(Tolerance: 1e-12);
            AssertSame(PageRankAlgorithm.Run(rows, options, new KernelRun()).Rank, graph.PageRank(options: options));
            AssertSame(
                PageRankAlgorithm.Run(rows, options with { Weighted = true }, new KernelRun()).Rank,
                graph.PageRank(Weight, options));
        }
    }

    [Fact]
    public void PageRank_DirectedGraph_FollowsTheEdges()
    {
        // From a to b and c, from b to c; c is left by none and gives all of its mass to all. With m the base:
        // a = m, b = m + 0.85 a/2, c = m + 0.85 (a/2 + b); they sum to 1, so m = 1/(3 + 0.425 + 0.425 + 0.85 × 1.425).
        var graph = new AdjacencyGraph<string, Edge>();
        graph.AddVerticesAndEdgeRange([new("a", "b", 1), new("a", "c", 1), new("b", "c", 1)]);
        var (ranks, unit) = (graph.PageRank(options: new PageRankOptions(Tolerance: 1e-13)), 1 / 5.06125);
        Assert.Equal(unit, ranks["a"], 1e-10);
        Assert.Equal(1.425 * unit, ranks["b"], 1e-10);
        Assert.Equal(2.63625 * unit, ranks["c"], 1e-10);

        // Three times as much goes to c: b = m + 0.85 a/4, c = m + 0.85 (3a/4 + b).
        graph = new AdjacencyGraph<string, Edge>();
        graph.AddVerticesAndEdgeRange([new("a", "b", 1), new("a", "c", 3), new("b", "c", 1)]);
        ranks = graph.PageRank(Weight, new PageRankOptions(Tolerance: 1e-13));
        Assert.Equal(1.2125, ranks["b"] / ranks["a"], 1e-10);
        Assert.Equal(1 + (0.85 * (0.75 + 1.2125)), ranks["c"] / ranks["a"], 1e-10);
    }

    [Fact]
    public void Communities_UndirectedAndDirectedGraphs_AreThoseOfTheRows()
    {
        foreach (var (graph, rows) in Graphs())
        {
            var run = new KernelRun();
            var options = new CommunityOptions { Seed = 7, Weighted = true };
            var leiden = LeidenAlgorithm.Run(rows, options, run);
            var found = graph.Leiden(Weight, options);
            AssertSame(leiden, found);
            AssertSame(
                LouvainAlgorithm.Run(rows, options with { Weighted = false }, run), graph.Louvain(options: options));
            AssertSame(
                LeidenAlgorithm.Run(rows, options with { Start = leiden }, run), graph.Leiden(Weight, options, found));
            AssertSame(
                LabelPropagationAlgorithm.Run(
                    rows, new LabelPropagationOptions { Seed = 3 }, null, TestContext.Current.CancellationToken),
                graph.LabelPropagation(Weight, new LabelPropagationOptions { Seed = 3 }));
            Assert.Equal(
                ModularityScore.Compute(rows, leiden, true, 0.5), graph.Modularity(found, Weight, resolution: 0.5));
            var pairs = graph.Vertices.Index().ToDictionary(static at => at.Item, static at => at.Index / 2);
            int[] byNode = [.. Enumerable.Range(0, rows.NodeCount).Select(static node => node / 2)];
            Assert.Equal(ConnectedCommunities.CountDisconnected(rows, byNode), graph.DisconnectedCommunities(pairs));
            var vertices = graph.Vertices.ToArray();
            AssertSame(
                Array.ConvertAll(ConnectedCommunities.Parts(rows, byNode), node => vertices[node]),
                graph.CommunityParts(pairs));
            Assert.Equal(
                ClosedGroupSearch.Run(rows, new ClosedGroupOptions { MinSize = 2 }, run)
                    .Select(group => string.Join(' ', group.Nodes.Select(node => vertices[node]))),
                graph.ClosedGroups(Weight, new ClosedGroupOptions { MinSize = 2 })
                    .Select(static group => string.Join(' ', group.Vertices)));
        }
    }

    [Fact]
    public void Structure_UndirectedAndDirectedGraphs_IsThatOfTheRows()
    {
        foreach (var (graph, rows) in Graphs())
        {
            var run = new KernelRun();
            var vertices = graph.Vertices.ToArray();
            var (component, sizes) = ConnectedComponents.Find(rows, run);
            AssertSame(component, graph.Components());
            var held = BiconnectedComponents.Find(rows, run);
            Assert.Equal(vertices.Where((_, node) => held.IsCutVertex[node]), graph.Biconnected().CutVertices);
            Assert.Equal(
                held.Bridges.Select(bridge => (vertices[bridge.First], vertices[bridge.Second])),
                graph.Biconnected().Bridges);
            var triangles = TriangleCount.AtNodes(rows, run);
            AssertSame(triangles, graph.Triangles());
            AssertSame(ClusteringCoefficient.Local(rows, triangles), graph.Clustering());
            Assert.Equal(ClusteringCoefficient.Transitivity(rows, triangles), graph.Transitivity());
            AssertSame(WeightedClustering.ByIntensity(rows, run), graph.ClusteringByIntensity(Weight));
            AssertSame(WeightedClustering.ByStrength(rows, run), graph.ClusteringByStrength(Weight));
            Assert.Equal(DegreeAssortativity.Compute(rows), graph.Assortativity());
            int[] largest = [.. component.Index().Where(at => at.Item == Array.IndexOf(sizes, sizes.Max()))
                .Select(static at => at.Index)];
            Assert.Equal(DiameterBounds.Find(rows, largest, 200, run), graph.Diameter());
            Assert.Equal(
                MeanDistance.Sample(rows, largest, int.MaxValue, 42, run), graph.MeanDistance());
            Assert.Equal(RichClubAlgorithm.Run(rows, new RichClubOptions(), run), graph.RichClub());
            Assert.Equal(
                SmallWorldAlgorithm.Run(rows, new SmallWorldOptions(), run), graph.SmallWorld());
            Assert.Equal(
                MaximumSpanningForest.Find(rows, true, run)
                    .Select(tie => (vertices[tie.First], vertices[tie.Second], (double)tie.Weight)),
                graph.Backbone(Weight).Select(static tie => (tie.First, tie.Second, tie.Weight)));
        }
    }

    [Fact]
    public void PathsAndLinks_UndirectedAndDirectedGraphs_AreThoseOfTheRows()
    {
        foreach (var (graph, rows) in Graphs())
        {
            var vertices = graph.Vertices.ToArray();
            Assert.Equal(
                PathFinder.FindPaths(rows, 0, 5, 4, true, CancellationToken.None)
                    .Select(path => (string.Join(' ', path.Nodes.Select(node => vertices[node])), path.Length)),
                graph.KShortestPaths(vertices[0], vertices[5], 4, Weight)
                    .Select(static path => (string.Join(' ', path.Vertices), path.Length)));
            Assert.Equal(
                AdamicAdar.Top(rows, 3, new KernelRun())
                    .Select(link => (vertices[link.First], vertices[link.Second], link.Score, link.Shared)),
                graph.PredictedLinks(3).Select(static link => (link.First, link.Second, link.Score, link.Shared)));
        }
    }

    [Fact]
    public void Kernels_OnOurOwnView_RunOnItsRows()
    {
        var rows = Tests.Graphs.Of(3, (0, 1, 0.5f), (1, 2, 2));
        Assert.Same(rows, rows.AsUndirected().Compressed().Graph);
        Assert.Same(rows, rows.AsBidirectional().Compressed(CsrEdge.ByWeight).Graph);
        Assert.Equal(2.5, rows.AsUndirected().Strength(CsrEdge.ByWeight)[1]);
        Assert.Equal(5, rows.AsUndirected().Strength(static edge => 2 * edge.Weight)[1]);
        Assert.Equal(2, rows.AsUndirected().Strength()[1]);

        // The view's two directions are one edge, not two.
        Assert.Equal(0.5, rows.AsBidirectional().Strength(CsrEdge.ByWeight)[0]);
        Assert.Equal(1, rows.AsBidirectional().Strength(static edge => 2 * edge.Weight)[0]);
        Assert.Equal(
            rows.AsUndirected().PageRank(CsrEdge.ByWeight).Values,
            rows.AsBidirectional().PageRank(CsrEdge.ByWeight).Values);
    }

    [Fact]
    public void TrackCommunities_VerticesThatComeAndGo_AreFollowed()
    {
        Dictionary<string, int>[] windows =
        [
            new() { ["a"] = 0, ["b"] = 0, ["c"] = 0 },
            new() { ["d"] = 1, ["c"] = 0, ["b"] = 0, ["a"] = 0, ["e"] = 0 },
        ];
        var stages = windows.TrackCommunities(new() { MinSize = 2 });
        Assert.Equal(1, Assert.Single(stages[0]).Id);
        Assert.Equal((1, 4, 3), (stages[1][0].Id, stages[1][0].Size, stages[1][0].Before));
    }

    [Fact]
    public void Kernels_WrongWeightsOrVertices_AreRefused()
    {
        var graph = new UndirectedGraph<string, Edge>();
        graph.AddVerticesAndEdge(new Edge("a", "b", -1));
        Assert.Contains("weighs -1", Assert.Throws<ArgumentException>(() => graph.Leiden(Weight)).Message);
        Assert.Throws<ArgumentException>(() => graph.PageRank(static _ => double.NaN));
        Assert.Throws<ArgumentException>(() => graph.Katz(static _ => 1e300));
        Assert.Throws<ArgumentException>(() => graph.Betweenness(static _ => 0));
        Assert.Throws<ArgumentException>(() => graph.KShortestPaths("a", "b", 1, static _ => 1e-60));
        Assert.Throws<ArgumentException>(() => graph.Modularity(new Dictionary<string, int> { ["a"] = 0 }));
        Assert.Throws<VertexNotFoundException>(() => graph.KShortestPaths("a", "z", 1));
        Assert.Throws<KeyNotFoundException>(() => graph.Leiden()["z"]);
        Assert.Equal(0, graph.Leiden(static _ => 0)["a"]);
    }

    [Fact]
    public void ReachableFrom_ImplicitGraphs_HaveWhatIsReached()
    {
        // Each number leads to its double and its half.
        var implicitly = new DelegateIncidenceGraph<int, Edge<int>>(
            static (int vertex, out IEnumerable<Edge<int>> edges) =>
            {
                edges = vertex is > 0 and <= 16
                    ? [new Edge<int>(vertex, vertex * 2), new Edge<int>(vertex, vertex / 2)]
                    : [];
                return true;
            });
        var found = implicitly.ReachableFrom(4);
        Assert.Equal([4, 8, 2, 16, 1, 32, 0], found.Vertices);
        Assert.Equal(10, found.EdgeCount);
        Assert.Equal(6, found.KShortestPaths(0, 32, 1)[0].Length);

        // Three parallel edges and a loop: two vertices, three edges.
        var parallel = new UndirectedGraph<string, Edge>();
        parallel.AddVerticesAndEdgeRange([new("b", "a", 1), new("b", "a", 2), new("a", "b", 4), new("a", "a", 9)]);
        parallel.AddVertex("alone");
        IImplicitUndirectedGraph<string, Edge> undirected = parallel;
        Assert.Equal(["a", "b"], undirected.ReachableFrom("a").Vertices);
        Assert.Equal(7, undirected.ReachableFrom("a").Strength(Weight)["b"]);
    }

    // Random graphs with text for vertices that are not in the order of their names, loops, and edges in parts that lie
    // in one direction or the other.
    private static IEnumerable<(IEdgeListGraph<string, Edge> Graph, CsrGraph Rows)> Graphs()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var nodes = random.Next(6, 30);
            var names = Enumerable.Range(0, nodes).Select(static node => $"v{node * 7919 % 1000}").ToArray();
            var edges = new Dictionary<(int, int), float>();
            for (var i = random.Next(nodes, nodes * 2); i > 0; i--)
            {
                var (a, b) = (random.Next(nodes), random.Next(nodes));
                if (a < b)
                {
                    edges[(a, b)] = random.Next(1, 5);
                }
            }

            var rows = Tests.Graphs.Of(nodes, [.. edges.Select(static pair => (pair.Key.Item1, pair.Key.Item2, pair.Value))]);
            var undirected = new UndirectedGraph<string, Edge>();
            var directed = new BidirectionalGraph<string, Edge>();
            var listed = new AdjacencyGraph<string, Edge>();
            undirected.AddVertexRange(names);
            directed.AddVertexRange(names);
            listed.AddVertexRange(names);
            foreach (var ((a, b), weight) in edges)
            {
                undirected.AddEdgeRange([new(names[b], names[a], weight / 2), new(names[a], names[b], weight / 2)]);
                directed.AddEdgeRange([new(names[a], names[b], weight / 4), new(names[b], names[a], 0.75 * weight)]);
                listed.AddEdge(random.Next(2) == 0 ? new(names[a], names[b], weight) : new(names[b], names[a], weight));
            }

            undirected.AddEdge(new(names[1], names[1], 5));
            listed.AddEdge(new(names[2], names[2], 5));
            yield return (undirected, rows);
            yield return (directed, rows);
            yield return (listed, rows);
        }
    }

    private static void AssertSame<T>(T[] expected, VertexValues<string, T> values)
    {
        Assert.Equal(expected, values.Values);
        Assert.Equal(expected, values.Keys.Select(key => values[key]));
    }

    private static void AssertSame(double[] expected, VertexValues<string, double> values, double tolerance) =>
        Assert.All(expected.Zip(values.Values), pair => Assert.Equal(pair.First, pair.Second, tolerance));
}
