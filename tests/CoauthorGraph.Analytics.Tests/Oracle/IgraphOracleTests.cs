using System.Text.Json;
using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Analytics.Kernels.Assortativity;
using CoauthorGraph.Analytics.Kernels.Betweenness;
using CoauthorGraph.Analytics.Kernels.Biconnectivity;
using CoauthorGraph.Analytics.Kernels.Components;
using CoauthorGraph.Analytics.Kernels.CoreNumbers;
using CoauthorGraph.Analytics.Kernels.Distances;
using CoauthorGraph.Analytics.Kernels.Modularity;
using CoauthorGraph.Analytics.Kernels.PageRank;
using CoauthorGraph.Analytics.Kernels.Spectral;
using CoauthorGraph.Analytics.Kernels.Triangles;
using CoauthorGraph.Analytics.QuikGraph.Engine;

namespace CoauthorGraph.Analytics.Tests.Oracle;

/// <summary>Every exact kernel against igraph (Katz: numpy's linear solver), and those that graph-tool has against it, on
/// two hundred random graphs.</summary>
public sealed class IgraphOracleTests
{
    private static readonly List<EdgeSample> Samples = [.. Enumerable.Range(0, 200).Select(EdgeSample.Random)];

    private static readonly Lazy<List<(EdgeSample Sample, JsonElement Expected)>> Cases =
        new(static () => [.. Samples.Zip(Igraph.Ask(Samples))]);

    private static readonly Lazy<List<(EdgeSample Sample, JsonElement Expected)>> GraphToolCases =
        new(static () => [.. Samples.Zip(Igraph.AskGraphTool(Samples))]);

    [Theory]
    [InlineData("components")]
    [InlineData("kcore")]
    [InlineData("clustering")]
    [InlineData("pagerank")]
    [InlineData("pagerankWeighted")]
    [InlineData("betweenness")]
    [InlineData("betweennessWeighted")]
    [InlineData("harmonic")]
    [InlineData("harmonicWeighted")]
    [InlineData("closeness")]
    [InlineData("closenessWeighted")]
    [InlineData("eigenvector")]
    [InlineData("eigenvectorWeighted")]
    [InlineData("hits")]
    [InlineData("hitsWeighted")]
    [InlineData("katz")]
    [InlineData("katzWeighted")]
    public void Values_RandomGraphs_AreIgraphs(string what) => AssertValues(what, Cases.Value);

    [Theory]
    [InlineData("components")]
    [InlineData("kcore")]
    [InlineData("clustering")]
    [InlineData("betweenness")]
    [InlineData("betweennessWeighted")]
    [InlineData("harmonic")]
    [InlineData("harmonicWeighted")]
    [InlineData("closeness")]
    [InlineData("closenessWeighted")]
    public void Values_RandomGraphs_AreGraphTools(string what) => AssertValues(what, GraphToolCases.Value);

    [Fact]
    public void Numbers_RandomGraphs_AreIgraphs()
    {
        foreach (var (sample, expected) in Cases.Value)
        {
            var graph = sample.Graph;
            var groups = Enumerable.Range(0, graph.NodeCount).Select(static node => node % 3).ToArray();
            var biconnected = BiconnectedComponents.Find(graph, new KernelRun());
            Assert.Equal(
                expected.GetProperty("cut").EnumerateArray().Select(static node => node.GetInt32()),
                Enumerable.Range(0, graph.NodeCount).Where(node => biconnected.IsCutVertex[node]));
            Assert.Equal(
                expected.GetProperty("bridges").EnumerateArray().Select(static ends =>
                    (ends[0].GetInt32(), ends[1].GetInt32())),
                biconnected.Bridges);
            Assert.Equal(expected.GetProperty("blocks").GetInt32(), biconnected.Components);
            Assert.Equal(
                expected.GetProperty("triangles").GetInt64(), TriangleCount.AtNodes(graph, new KernelRun(2)).Sum() / 3);
            AssertNear(expected.GetProperty("modularity"), ModularityScore.Compute(graph, groups, weighted: false));
            AssertNear(
                expected.GetProperty("modularityWeighted"), ModularityScore.Compute(graph, groups, weighted: true));
            AssertNear(
                expected.GetProperty("backbone"),
                MaximumSpanningForest.Find(graph, weighted: true, new KernelRun()).Sum(static tie => (double)tie.Weight));
            AssertNear(expected.GetProperty("assortativity"), DegreeAssortativity.Compute(graph));
        }
    }

    private static void AssertValues(string what, List<(EdgeSample Sample, JsonElement Expected)> cases)
    {
        foreach (var (sample, expected) in cases)
        {
            if (!expected.TryGetProperty(what, out var list) || list.GetArrayLength() == 0)
            {
                continue;
            }

            var values = Compute(what, sample, new KernelRun(2));
            var wanted = list.EnumerateArray().Select(static value => value.GetDouble()).ToArray();
            Assert.Equal(wanted.Length, values.Length);
            for (var node = 0; node < wanted.Length; node++)
            {
                Assert.Equal(wanted[node], values[node], 1e-9 * Math.Max(1, Math.Abs(wanted[node])));
            }

            Assert.Equal(values, Compute(what, sample, new KernelRun(7)));
        }
    }

    private static void AssertNear(JsonElement expected, double value)
    {
        if (expected.ValueKind == JsonValueKind.Null)
        {
            Assert.True(double.IsNaN(value));
        }
        else
        {
            Assert.Equal(expected.GetDouble(), value, 1e-9);
        }
    }

    private static double[] Compute(string what, EdgeSample sample, KernelRun run)
    {
        var graph = sample.Graph;
        var exact = new PageRankOptions(Tolerance: 1e-14);
        return what switch
        {
            "components" => [.. ConnectedComponents.Find(graph, run).Component],
            "kcore" => [.. CoreDecomposition.Find(graph, run)],
            "clustering" => ClusteringCoefficient.Local(graph, TriangleCount.AtNodes(graph, run)),
            "pagerank" => PageRankAlgorithm.Run(graph, exact, run).Rank,
            "pagerankWeighted" => PageRankAlgorithm.Run(graph, exact with { Weighted = true }, run).Rank,
            "betweenness" => BetweennessAlgorithm.Run(graph, weighted: false, run),
            "betweennessWeighted" => BetweennessAlgorithm.Run(graph, weighted: true, run),
            "harmonic" => AllDistances.Compute(graph, run).Harmonic,
            "harmonicWeighted" => WeightedDistances.Compute(graph, run).Harmonic,
            "closeness" => AllDistances.Compute(graph, run).Closeness(),
            "closenessWeighted" => WeightedDistances.Compute(graph, run).Closeness(),
            "eigenvector" => EigenvectorCentrality.Compute(graph, weighted: false, run),
            "eigenvectorWeighted" => EigenvectorCentrality.Compute(graph, weighted: true, run),
            "hits" => EigenvectorCentrality.Hits(graph, weighted: false, run),
            "hitsWeighted" => EigenvectorCentrality.Hits(graph, weighted: true, run),
            "katz" => EigenvectorCentrality.Katz(graph, weighted: false, run),
            "katzWeighted" => EigenvectorCentrality.Katz(graph, weighted: true, run),
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };
    }
}
