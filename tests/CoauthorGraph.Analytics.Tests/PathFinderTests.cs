using CoauthorGraph.Analytics.Paths;
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
    public void FindPaths_Weighted_PrefersStrongCollaboration()
    {
        var graph = Graphs.Of(4, (0, 3, 0.1f), (0, 1, 1), (1, 2, 1), (2, 3, 1));

        var paths = PathFinder.FindPaths(graph, 0, 3, 2, weighted: true, CancellationToken.None);

        Assert.Equal([0, 1, 2, 3], paths[0].Nodes);
        Assert.Equal(3, paths[0].Length, 6);
        Assert.Equal(10, paths[1].Length, 5);
    }

    [Fact]
    public void FindPaths_TwoParts_GivesNothing() =>
        Assert.Empty(PathFinder.FindPaths(Graphs.Of(4, (0, 1, 1), (2, 3, 1)), 0, 3, 3, false, CancellationToken.None));

    [Fact]
    public void FindPaths_RandomGraphs_AreTheShortestOfAllLooplessPaths() =>
        Gen.Select(Gen.Int[2, 8], Gen.Select(Gen.Int[0, 7], Gen.Int[0, 7]).Array[0, 14], Gen.Int[1, 6])
            .Sample(
                (nodes, pairs, k) =>
                {
                    var graph = Graphs.Of(nodes, [.. pairs
                        .Where(pair => pair.Item1 < nodes && pair.Item2 < nodes && pair.Item1 != pair.Item2)
                        .Select(static pair => (Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2), 1f))
                        .Distinct()]);
                    var expected = Graphs.AllPaths(graph, 0, nodes - 1).Select(static path => path.Count - 1).Order()
                        .Take(k);
                    var found = PathFinder.FindPaths(graph, 0, nodes - 1, k, false, CancellationToken.None);
                    Assert.Equal(expected, found.Select(static path => (int)path.Length));
                    Assert.All(found, static path => Assert.Equal(path.Nodes.Count, path.Nodes.Distinct().Count()));
                    Assert.Equal(found.Count, found.Select(static path => string.Join(',', path.Nodes)).Distinct()
                        .Count());
                },
                iter: 300,
                seed: "0000KOIPe036");
}
