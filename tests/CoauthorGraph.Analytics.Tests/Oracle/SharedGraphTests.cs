using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Analytics.Kernels.Assortativity;
using CoauthorGraph.Analytics.Kernels.Betweenness;
using CoauthorGraph.Analytics.Kernels.Biconnectivity;
using CoauthorGraph.Analytics.Kernels.Components;
using CoauthorGraph.Analytics.Kernels.CoreNumbers;
using CoauthorGraph.Analytics.Kernels.Diameter;
using CoauthorGraph.Analytics.Kernels.Distances;
using CoauthorGraph.Analytics.Kernels.LinkPrediction;
using CoauthorGraph.Analytics.Kernels.Modularity;
using CoauthorGraph.Analytics.Kernels.PageRank;
using CoauthorGraph.Analytics.Kernels.Spectral;
using CoauthorGraph.Analytics.Kernels.Triangles;
using CoauthorGraph.Analytics.Paths;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Tests.Shared;

namespace CoauthorGraph.Analytics.Tests.Oracle;

/// <summary>Every exact kernel against igraph (Katz: scipy) on the graphs of <c>../shared/data/graphs</c>.</summary>
public sealed class SharedGraphTests
{
    private static readonly ConcurrentDictionary<string, Lazy<(SharedGraph Shared, JsonElement Expected)>> Cases = [];

    public static TheoryData<string> Names =>
        [.. SharedData.Cases("karate", "netscience", "ca-GrQc", "ca-HepTh", "ca-AstroPh")];

    public static TheoryData<string> CountedNames =>
        [.. SharedData.Cases("karate", "netscience", "ca-GrQc", "ca-HepTh", "ca-CondMat", "ca-HepPh", "ca-AstroPh")];

    public static TheoryData<string> LargerNames =>
        [.. SharedData.Cases("ca-GrQc", "ca-HepTh")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_SharedGraph_AreIgraphs(string name)
    {
        var (shared, expected) = Case(name);
        var graph = shared.List.Graph;
        var run = new KernelRun(2);
        AssertNear(expected, "components", [.. ConnectedComponents.Find(graph, run).Component]);
        AssertNear(expected, "kcore", [.. CoreDecomposition.Find(graph, run)]);
        AssertNear(expected, "clustering", ClusteringCoefficient.Local(graph, TriangleCount.AtNodes(graph, run)));
        AssertNear(expected, "assortativity", [DegreeAssortativity.Compute(graph)]);
        AssertWeighting(expected, shared, weighted: false, "");
        AssertNear(expected, "degree", [.. Nodes(graph).Select(graph.Degree)]);
        var sums = AllDistances.Compute(graph, run);
        AssertNear(expected, "harmonic", [.. shared.Sample.Select(node => sums.Harmonic[node])]);
        var closeness = sums.Closeness();
        AssertNear(expected, "closeness", [.. shared.Sample.Select(node => closeness[node])]);
        if (shared.IsSmall)
        {
            AssertNear(expected, "betweenness", BetweennessAlgorithm.Run(graph, weighted: false, run));
        }
    }

    [Fact]
    public void WeightedValues_Netscience_AreIgraphs()
    {
        var (shared, expected) = Case("netscience");
        var graph = shared.List.Graph;
        var run = new KernelRun(2);
        AssertWeighting(expected, shared, weighted: true, "Weighted");
        var sums = WeightedDistances.Compute(graph, run);
        AssertNear(expected, "harmonicWeighted", [.. shared.Sample.Select(node => sums.Harmonic[node])]);
        var closeness = sums.Closeness();
        AssertNear(expected, "closenessWeighted", [.. shared.Sample.Select(node => closeness[node])]);
        AssertNear(expected, "degreeWeighted", [.. Nodes(graph).Select(node => Sum(graph.WeightsOf(node)))]);
        AssertNear(expected, "betweennessWeighted", BetweennessAlgorithm.Run(graph, weighted: true, run));
    }

    // igraph 0.10.2 needs up to minutes here: what Graph.betweenness() gives for 26 nodes of each is kept in a file.
    [Theory]
    [MemberData(nameof(LargerNames))]
    public void Betweenness_LargerGraph_IsIgraphs(string name)
    {
        var list = SharedGraph.Read(name).List;
        var values = BetweennessAlgorithm.Run(list.Graph, weighted: false, new KernelRun(2));
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Oracle", "igraph-betweenness.csv"))
            .Select(static line => line.Split(',')).Where(row => row[0] == name).ToList();
        Assert.NotEmpty(rows);
        AssertNear(
            name,
            [.. rows.Select(static row => double.Parse(row[2], CultureInfo.InvariantCulture))],
            [.. rows.Select(row => values[list.Names.Find(row[1])])]);
    }

    [Theory]
    [MemberData(nameof(CountedNames))]
    public void Counts_SharedGraph_AreTheKnownOnes(string name)
    {
        var list = SharedGraph.Read(name).List;
        var known = File.ReadLines(SharedData.Path("data/graphs/known-values.csv"))
            .Single(line => line.StartsWith(name + ",", StringComparison.Ordinal));
        // Extent, the second column, may hold a comma of its own; the ten numbers follow it.
        var numbers = known.Split(',').Skip(1)
            .SkipWhile(static part => !double.TryParse(part, CultureInfo.InvariantCulture, out _)).Take(10)
            .Select(static part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var graph = list.Graph;
        var triangles = TriangleCount.AtNodes(graph, new KernelRun(2));
        var (component, sizes) = ConnectedComponents.Find(graph, new KernelRun(2));
        var largest = Array.IndexOf(sizes, sizes.Max());
        AssertNear(
            name,
            numbers,
            [
                graph.NodeCount, graph.EdgeCount, list.Loops, sizes.Length, sizes[largest],
                Nodes(graph).Where(node => component[node] == largest).Sum(graph.Degree) / 2,
                triangles.Sum() / 3, Nodes(graph).Max(graph.Degree),
                Math.Round(ClusteringCoefficient.Transitivity(graph, triangles), 10),
                Math.Round(ClusteringCoefficient.Local(graph, triangles).Average(), 10),
            ]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Biconnected_SharedGraph_IsIgraphs(string name)
    {
        var (shared, expected) = Case(name);
        var found = BiconnectedComponents.Find(shared.List.Graph, new KernelRun(2));
        Assert.Equal(expected.GetProperty("blocks").GetInt32(), found.Components);
        Assert.Equal(
            expected.GetProperty("cut").EnumerateArray().Select(static node => node.GetInt32()),
            Nodes(shared.List.Graph).Where(node => found.IsCutVertex[node]));
        Assert.Equal(
            expected.GetProperty("bridges").EnumerateArray().Select(static ends =>
                (ends[0].GetInt32(), ends[1].GetInt32())),
            found.Bridges);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Diameter_SharedGraph_HoldsIgraphsDistances(string name)
    {
        var (shared, expected) = Case(name);
        var (component, sizes) = ConnectedComponents.Find(shared.List.Graph, new KernelRun());
        var largest = Array.IndexOf(sizes, sizes.Max());
        int[] members = [.. Nodes(shared.List.Graph).Where(node => component[node] == largest)];
        var (lower, upper) = DiameterBounds.Find(shared.List.Graph, members, 200, new KernelRun(2));
        Assert.True(lower <= upper);
        var farthest = expected.GetProperty("farthest").EnumerateArray().Select(static value => value.GetInt32())
            .Zip(shared.Sample).Where(pair => component[pair.Second] == largest).Max(static pair => pair.First);
        Assert.True(farthest <= upper, $"{farthest} is above {upper}");
        if (expected.TryGetProperty("diameter", out var diameter))
        {
            Assert.InRange(diameter.GetInt32(), lower, upper);
        }
    }

    [Theory]
    [InlineData("karate")]
    [InlineData("netscience")]
    public void LinkPrediction_SharedGraph_HasIgraphsScores(string name)
    {
        var (shared, expected) = Case(name);
        var graph = shared.List.Graph;
        var found = AdamicAdar.Top(graph, graph.NodeCount * graph.NodeCount, new KernelRun(2))
            .ToDictionary(static link => (link.First, link.Second), static link => link.Score);
        foreach (var (node, row) in shared.Sample.Zip(expected.GetProperty("adamicAdar").EnumerateArray()))
        {
            double[] values = [.. Nodes(graph).Select(other =>
                found.GetValueOrDefault((Math.Min(node, other), Math.Max(node, other))))];
            var wanted = row.EnumerateArray().Select((value, other) =>
                other == node || graph.NeighborsOf(node).Contains(other) ? 0 : value.GetDouble());
            AssertNear($"node {node}", [.. wanted], values);
        }
    }

    private static double Sum(ReadOnlySpan<float> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        return sum;
    }

    private static void AssertWeighting(JsonElement expected, SharedGraph shared, bool weighted, string name)
    {
        var graph = shared.List.Graph;
        var run = new KernelRun(2);
        var rank = PageRankAlgorithm.Run(graph, new PageRankOptions(Tolerance: 1e-13, Weighted: weighted), run).Rank;
        AssertNear(expected, "pagerank" + name, rank);
        AssertNear(expected, "eigenvector" + name, EigenvectorCentrality.Compute(graph, weighted, run));
        AssertNear(expected, "hits" + name, EigenvectorCentrality.Hits(graph, weighted, run));
        AssertNear(expected, "katz" + name, EigenvectorCentrality.Katz(graph, weighted, run));
        int[] groups = [.. Nodes(graph).Select(static node => node % 7)];
        AssertNear(expected, "modularity" + name, [ModularityScore.Compute(graph, groups, weighted)]);
        var pairs = shared.Sample.Zip(shared.Sample.Skip(1)).Zip(expected.GetProperty("paths" + name).EnumerateArray());
        foreach (var ((from, to), lengths) in pairs)
        {
            var paths = PathFinder.FindPaths(graph, from, to, 5, weighted, CancellationToken.None);
            AssertNear($"paths {from} {to}", lengths, [.. paths.Select(static path => path.Length)]);
        }
    }

    private static (SharedGraph Shared, JsonElement Expected) Case(string name) => Cases.GetOrAdd(
        name,
        static name => new(() =>
        {
            var shared = SharedGraph.Read(name);
            return (shared, Igraph.Ask(shared));
        })).Value;

    private static IEnumerable<int> Nodes(CsrGraph graph) => Enumerable.Range(0, graph.NodeCount);

    private static void AssertNear(JsonElement expected, string what, double[] values) =>
        AssertNear(what, expected.GetProperty(what), values);

    private static void AssertNear(string what, JsonElement expected, double[] values) => AssertNear(
        what,
        expected.ValueKind == JsonValueKind.Array
            ? [.. expected.EnumerateArray().Select(static value => value.GetDouble())]
            : [expected.GetDouble()],
        values);

    private static void AssertNear(string what, double[] wanted, double[] values)
    {
        Assert.Equal(wanted.Length, values.Length);
        for (var at = 0; at < wanted.Length; at++)
        {
            var difference = Math.Abs(wanted[at] - values[at]);
            Assert.True(
                difference <= 1e-9 * Math.Max(1, Math.Abs(wanted[at])), $"{what} {at}: {wanted[at]} and {values[at]}");
        }
    }
}
