using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Analytics.Kernels.Betweenness;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Tests;

/// <summary>Sampled betweenness keeps its promise; exact values are those that are checked against igraph.</summary>
public sealed class ApproximateBetweennessTests
{
    private const double Delta = 0.1;

    public static TheoryData<string, double> Shapes => new()
    {
        { "random", 0.03 },
        { "star", 0.05 },
        { "ring", 0.05 },
        { "cliques", 0.02 },
        { "parts", 0.03 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Run_ManySeeds_AreOffByMoreThanEpsilonInAShareOfDeltaAtMost(string shape, double epsilon)
    {
        const int Runs = 40;
        var graph = Shape(shape);
        var pairs = (graph.NodeCount - 1.0) * (graph.NodeCount - 2.0) / 2;
        var exact = BetweennessAlgorithm.Run(graph, weighted: false, new KernelRun());
        var (over, greatest) = (0, 0.0);
        for (ulong seed = 0; seed < Runs; seed++)
        {
            var found = ApproximateBetweenness.Run(graph, epsilon, Delta, seed, new KernelRun());
            var error = found.Betweenness.Zip(exact, (value, wanted) => Math.Abs(value - (wanted / pairs))).Max();
            over += error > epsilon ? 1 : 0;
            greatest = Math.Max(greatest, error);
        }

        Assert.InRange(over, 0, (int)(Runs * Delta));
        Assert.True(greatest > epsilon / 8, "so small an error says that far too many paths were drawn");
    }

    [Fact]
    public void Run_AnyThreadCount_GivesTheSame()
    {
        var graph = Shape("random");
        var one = ApproximateBetweenness.Run(graph, 0.02, 0.01, 42, new KernelRun(1));
        foreach (var threads in new[] { 2, 3, 7 })
        {
            var other = ApproximateBetweenness.Run(graph, 0.02, 0.01, 42, new KernelRun(threads));
            Assert.Equal(one.Samples, other.Samples);
            Assert.Equal(one.Betweenness, other.Betweenness);
        }

        Assert.NotEqual(
            one.Betweenness, ApproximateBetweenness.Run(graph, 0.02, 0.01, 7, new KernelRun()).Betweenness);
    }

    [Fact]
    public void Run_LongPath_FindsItsMiddle()
    {
        // Longer than a mark has levels, from both ends.
        const int Nodes = 700;
        var graph = Graphs.Of(Nodes, [.. Enumerable.Range(1, Nodes - 1).Select(static node => (node - 1, node, 1f))]);
        var found = ApproximateBetweenness.Run(graph, 0.03, 0.01, 42, new KernelRun(2)).Betweenness;
        for (var node = 0; node < Nodes; node++)
        {
            Assert.Equal(2.0 * node * (Nodes - 1 - node) / ((Nodes - 1) * (Nodes - 2)), found[node], 0.03);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    public void Run_NoEdges_IsZero(int nodes) =>
        Assert.Equal(
            new double[nodes], ApproximateBetweenness.Run(Graphs.Of(nodes), 0.1, 0.1, 42, new KernelRun()).Betweenness);

    private static CsrGraph Shape(string shape) => shape switch
    {
        "star" => Graphs.Of(60, [.. Enumerable.Range(1, 59).Select(static leaf => (0, leaf, 1f))]),
        "ring" => Graphs.Of(40, [.. Enumerable.Range(0, 40).Select(static node => (node, (node + 1) % 40, 1f))]),
        "parts" => Graphs.Of(80, [.. Edges(3, 80, 70)]),
        "cliques" => Graphs.Of(
            60,
            [
                .. from a in Enumerable.Range(0, 60)
                   from b in Enumerable.Range(a + 1, 59 - a)
                   where a / 6 == b / 6 || (a % 6 == 0 && b == a + 6)
                   select (a, b, 1f),
            ]),
        _ => Graphs.Of(80, [.. Edges(1, 80, 160)]),
    };

    private static IEnumerable<(int, int, float)> Edges(int seed, int nodes, int edges)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, edges).Select(_ => (A: random.Next(nodes), B: random.Next(nodes)))
            .Where(static pair => pair.A < pair.B).Distinct().Select(static pair => (pair.A, pair.B, 1f));
    }
}
