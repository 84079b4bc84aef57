using System.Globalization;
using CoauthorGraph.Analytics.Edges;
using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Analytics.Kernels.Components;
using CoauthorGraph.Analytics.Kernels.PageRank;
using CoauthorGraph.Analytics.Kernels.Triangles;
using CoauthorGraph.Tests.Shared;

namespace CoauthorGraph.Analytics.Tests.Oracle;

/// <summary>The undirected example of LDBC Graphalytics with the outputs that its authors expect.</summary>
public sealed class LdbcExampleTests
{
    private const string Example = "data/graphs/ldbc-graphalytics/example/example-undirected";

    [Fact]
    public void Components_Example_AreTheExpectedOnes()
    {
        var list = Read();
        var component = ConnectedComponents.Find(list.Graph, new KernelRun(2)).Component;
        var expected = Expected(list, "WCC");

        for (var a = 0; a < component.Length; a++)
        {
            for (var b = 0; b < a; b++)
            {
                Assert.Equal(expected[a].Equals(expected[b]), component[a] == component[b]);
            }
        }
    }

    [Fact]
    public void Clustering_Example_IsTheExpectedOne()
    {
        var list = Read();
        AssertNear(
            Expected(list, "LCC"),
            ClusteringCoefficient.Local(list.Graph, TriangleCount.AtNodes(list.Graph, new KernelRun(2))));
    }

    [Fact]
    public void PageRank_TwoPlainRounds_AreTheExpectedOnes()
    {
        var list = Read();
        var options = new PageRankOptions(Tolerance: 0, Iterations: 2, Accelerated: false);
        AssertNear(Expected(list, "PR"), PageRankAlgorithm.Run(list.Graph, options, new KernelRun(2)).Rank);
    }

    private static void AssertNear(double[] expected, double[] values)
    {
        Assert.Equal(expected.Length, values.Length);
        for (var node = 0; node < values.Length; node++)
        {
            Assert.Equal(expected[node], values[node], 1e-9);
        }
    }

    private static EdgeListGraph Read()
    {
        var edges = SharedData.Path(Example + ".e");
        var nodes = SharedData.Path(Example + ".v");
        return EdgeListReader.Read(
            () => File.OpenRead(edges), () => File.OpenRead(nodes), weighted: false, threads: 2,
            CancellationToken.None);
    }

    private static double[] Expected(EdgeListGraph list, string what)
    {
        var values = new double[list.Graph.NodeCount];
        foreach (var line in File.ReadLines(SharedData.Path($"{Example}-{what}")))
        {
            var parts = line.Split(' ');
            values[list.Names.Find(parts[0])] = double.Parse(parts[1], CultureInfo.InvariantCulture);
        }

        return values;
    }
}
