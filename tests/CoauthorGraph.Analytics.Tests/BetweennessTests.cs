using CoauthorGraph.Analytics.Kernels;
using CoauthorGraph.Analytics.Kernels.Betweenness;

namespace CoauthorGraph.Analytics.Tests;

/// <summary>Twins and drawn sources; expected values by hand.</summary>
public sealed class BetweennessTests
{
    [Fact]
    public void Run_Star_ItsLeavesAreTwins() =>
        Assert.Equal(
            [6, 0, 0, 0, 0],
            BetweennessAlgorithm.Run(
                Graphs.Of(5, (0, 1, 1), (0, 2, 1), (0, 3, 1), (0, 4, 1)), weighted: false, new KernelRun()));

    [Fact]
    public void Run_SquareWithAPendant_SharesPathsEvenly() =>
        Assert.Equal(
            [3.5, 1, 0.5, 1, 0],
            BetweennessAlgorithm.Run(
                Graphs.Of(5, (0, 1, 1), (1, 2, 1), (2, 3, 1), (3, 0, 1), (0, 4, 1)), weighted: false, new KernelRun()));

    [Fact]
    public void Run_TwoCliquesSharingANode_AllPathsBetweenThemPassIt()
    {
        var edges = from clique in new[] { 0, 4 }
                    from a in Enumerable.Range(clique, 5)
                    from b in Enumerable.Range(clique, 5)
                    where a < b
                    select (a, b, 1f);
        Assert.Equal(
            [0, 0, 0, 0, 16, 0, 0, 0, 0],
            BetweennessAlgorithm.Run(Graphs.Of(9, [.. edges]), weighted: false, new KernelRun(2)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Run_SomeSources_AreTheExactValuesOnAverage(bool weighted)
    {
        const int Runs = 600;
        var graph = Graphs.Of(7, (0, 1, 1), (0, 2, 1), (0, 3, 1), (3, 4, 1), (4, 5, 1), (5, 6, 1), (6, 0, 1));
        var exact = BetweennessAlgorithm.Run(graph, weighted, new KernelRun());
        Assert.Equal(exact, BetweennessAlgorithm.Run(graph, weighted, 7, 1, new KernelRun()));
        var mean = new double[exact.Length];
        for (ulong seed = 0; seed < Runs; seed++)
        {
            var some = BetweennessAlgorithm.Run(graph, weighted, 2, seed, new KernelRun());
            Assert.Equal(some, BetweennessAlgorithm.Run(graph, weighted, 2, seed, new KernelRun(3)));
            for (var node = 0; node < mean.Length; node++)
            {
                mean[node] += some[node] / Runs;
            }
        }

        for (var node = 0; node < mean.Length; node++)
        {
            Assert.Equal(exact[node], mean[node], 0.5);
        }
    }
}
