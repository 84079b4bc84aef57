using System.Globalization;
using CoauthorGraph.Analytics.Edges;
using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Analytics.Kernels.Components;
using CoauthorGraph.Analytics.Kernels.PageRank;
using CoauthorGraph.Analytics.Kernels.Triangles;
using CoauthorGraph.Tests.Shared;

namespace CoauthorGraph.Analytics.Tests.Oracle;

/// <summary>The examples and validation graphs of LDBC Graphalytics with the outputs that its authors expect.</summary>
public sealed class LdbcExampleTests
{
    private const string Folder = "data/graphs/ldbc-graphalytics/";
    private const string Example = Folder + "example/example-undirected";

    // What the validation tests of ldbc_graphalytics ask for.
    private const int ValidationRounds = 26;

    public static TheoryData<string, string, int> Lists =>
    [
        .. SharedData.Cases(
            ("example/example-undirected-input", "example/example-undirected-PR", 2),
            ("pr/undir-input", "pr/undir-output", ValidationRounds),
            ("example/example-directed-input", "example/example-directed-PR", 2),
            ("pr/dir-input", "pr/dir-output", ValidationRounds)),
    ];

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

    [Theory]
    [MemberData(nameof(Lists))]
    public void PageRank_ListsOfNeighbors_IsTheExpectedOne(string input, string output, int rounds)
    {
        var lists = LdbcLists.Read(SharedData.Path(Folder + input));
        var options = new PageRankOptions(Tolerance: 0, Iterations: rounds, Accelerated: false);
        var ranks = PageRankAlgorithm.Run(lists.Incoming, lists.Shares, options, new KernelRun(2)).Rank;
        AssertNear(lists.Values(SharedData.Path(Folder + output)), ranks);
    }

    [Fact]
    public void Clustering_ValidationGraph_IsTheExpectedOne()
    {
        var lists = LdbcLists.Read(SharedData.Path(Folder + "lcc/undir-input"));
        var values = ClusteringCoefficient.Local(
            lists.Incoming, TriangleCount.AtNodes(lists.Incoming, new KernelRun(2)));
        // The file gives twelve digits.
        AssertNear(lists.Values(SharedData.Path(Folder + "lcc/undir-output")), values);
    }

    [Fact]
    public void Components_ValidationGraph_AreTheExpectedOnes()
    {
        var lists = LdbcLists.Read(SharedData.Path(Folder + "wcc/undir-input"));
        var component = ConnectedComponents.Find(lists.Incoming, new KernelRun(2)).Component;
        var expected = lists.Values(SharedData.Path(Folder + "wcc/undir-output"));
        Assert.Equal(
            expected.SelectMany(a => expected.Select(b => a.Equals(b))),
            component.SelectMany(a => component.Select(b => a == b)));
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
