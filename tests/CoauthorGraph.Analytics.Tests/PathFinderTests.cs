using CoauthorGraph.Analytics.Paths;
using CoauthorGraph.Core.Graph;
using CsCheck;

namespace CoauthorGraph.Analytics.Tests;

public sealed class PathFinderTests
{
    [Fact]
    public void FindPaths_Square_GivesBothWaysRound()
    {
        var graph = Graphs.Of(4, (0, 1, 1), (1, 2, 1), (2, 3, 1), (3, 0, 1));

        var paths = PathFinder.FindPaths(graph, 0, 2, 5, weighted: false, CancellationToken.None);

        Assert.Equal([[0, 1, 2], [0, 3, 2]], paths.Select(static path => path.Nodes.ToArray()));
    }

    [Fact]
    public void FindPaths_WeightedWhereThereAreNoWeights_CountsSteps()
    {
        var graph = new CsrGraph(new[] { 0, 2, 4, 6 }, new[] { 1, 2, 0, 2, 0, 1 }, default);

        var paths = PathFinder.FindPaths(graph, 0, 2, 2, weighted: true, CancellationToken.None);

        Assert.Equal([1.0, 2.0], paths.Select(static path => path.Length));
    }

    [Fact]
    public void FindPaths_Weighted_PrefersStrongCollaboration()
    {
        var graph = Graphs.Of(4, (0, 3, 0.1f), (0, 1, 1), (1, 2, 1), (2, 3, 1));

        var paths = PathFinder.FindPaths(graph, 0, 3, 2, weighted: true, CancellationToken.None);

        Assert.Equal([0, 1, 2, 3], paths[0].Nodes);
        Assert.Equal(3, paths[0].Length, 6);
        Assert.Equal(10, paths[1].Length, 5);
    }

    // What is read of a file may be anything: it must not be written by.
    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(4)]
    [InlineData(-1)]
    public void FindPaths_NeighborThatIsNotThere_Throws(int neighbor)
    {
        var graph = new CsrGraph(new[] { 0, 1, 3, 5, 6 }, new[] { 1, 0, neighbor, 1, 3, 2 }, default);

        Assert.Throws<IndexOutOfRangeException>(
            () => PathFinder.FindPaths(graph, 0, 3, 2, weighted: false, CancellationToken.None));
    }

    [Fact]
    public void FindPaths_TwoParts_GivesNothing() =>
        Assert.Empty(PathFinder.FindPaths(Graphs.Of(4, (0, 1, 1), (2, 3, 1)), 0, 3, 3, false, CancellationToken.None));

    [Fact]
    public void FindPaths_ManyWalksBeforeTheLastPath_GivesAllPaths()
    {
        // Two ways round a long ring, with a clique at one end in which walks can go to and fro.
        var edges = Enumerable.Range(0, 40).Select(static node => (node, (node + 1) % 40, 1f)).ToList();
        edges.AddRange(from a in Enumerable.Range(40, 12)
                       from b in Enumerable.Range(a, 52 - a)
                       select (a == b ? 0 : a, b, 1f));
        var graph = Graphs.Of(52, [.. edges]);

        var paths = PathFinder.FindPaths(graph, 0, 5, 3, weighted: false, CancellationToken.None);

        Assert.Equal([5, 35], paths.Select(static path => path.Length));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void FindPaths_RandomGraphs_AreTheFirstOfAllLooplessPaths(bool weighted) =>
        Gen.Select(Gen.Int[2, 8], Gen.Select(Gen.Int[0, 7], Gen.Int[0, 7], Gen.Int[0, 2]).Array[0, 18], Gen.Int[1, 40])
            .Sample(
                (nodes, pairs, k) =>
                {
                    // Weights are powers of two, so that equal lengths are equal in any arithmetic.
                    var graph = Graphs.Of(nodes, [.. pairs
                        .Where(pair => pair.Item1 < nodes && pair.Item2 < nodes && pair.Item1 != pair.Item2)
                        .Select(static pair => (Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2),
                            1f / (1 << pair.Item3)))
                        .DistinctBy(static pair => (pair.Item1, pair.Item2))]);
                    var expected = Graphs.AllPaths(graph, 0, nodes - 1)
                        .Select(path => (Nodes: string.Join(',', path), Length: Length(graph, path, weighted)))
                        .OrderBy(static path => path.Length)
                        .ThenBy(static path => path.Nodes, StringComparer.Ordinal)
                        .Take(k);
                    var found = PathFinder.FindPaths(graph, 0, nodes - 1, k, weighted, CancellationToken.None);
                    Assert.Equal(expected, found.Select(static path => (string.Join(',', path.Nodes), path.Length)));
                },
                iter: 1000,
                seed: "0000KOIPe036");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void FindPaths_WithoutNodes_AreThePathsThatDoNotLeadOverThem(bool weighted) =>
        Gen.Select(Gen.Int[4, 8], Gen.Select(Gen.Int[0, 7], Gen.Int[0, 7], Gen.Int[0, 2]).Array[0, 22], Gen.Int[1, 9])
            .Sample(
                (nodes, pairs, k) =>
                {
                    var graph = Graphs.Of(nodes, [.. pairs
                        .Where(pair => pair.Item1 < nodes && pair.Item2 < nodes && pair.Item1 != pair.Item2)
                        .Select(static pair => (Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2),
                            1f / (1 << pair.Item3)))
                        .DistinctBy(static pair => (pair.Item1, pair.Item2))]);
                    var all = PathFinder.FindPaths(graph, 0, nodes - 1, 10_000, weighted, CancellationToken.None);
                    var expected = all.Where(static path => !path.Nodes.Contains(1) && !path.Nodes.Contains(2)).Take(k);
                    var found = PathFinder.FindPaths(graph, 0, nodes - 1, k, weighted, [1, 2], CancellationToken.None);
                    Assert.Equal(
                        expected.Select(static path => string.Join(',', path.Nodes)),
                        found.Select(static path => string.Join(',', path.Nodes)));
                    Assert.Equal(all.Count, PathFinder.FindPaths(
                        graph, 0, nodes - 1, 10_000, weighted, CancellationToken.None).Count);
                },
                iter: 500);

    [Fact]
    public void FindPaths_LongRing_GivesBothWaysRound()
    {
        // Longer than a mark of a search has levels.
        var graph = Graphs.Of(900, [.. Enumerable.Range(0, 900).Select(static node => (node, (node + 1) % 900, 0.5f))]);
        var paths = PathFinder.FindPaths(graph, 0, 400, 9, weighted: false, CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 401), paths[0].Nodes);
        Assert.Equal([400, 500], paths.Select(static path => path.Length));
        var byStrength = PathFinder.FindPaths(graph, 0, 400, 9, weighted: true, CancellationToken.None);
        Assert.Equal([800, 1000], byStrength.Select(static path => path.Length));
    }

    private static double Length(CsrGraph graph, List<int> path, bool weighted) =>
        path.Zip(path.Skip(1), (a, b) =>
            weighted ? 1.0 / graph.WeightsOf(a)[graph.NeighborsOf(a).BinarySearch(b)] : 1).Sum();
}
