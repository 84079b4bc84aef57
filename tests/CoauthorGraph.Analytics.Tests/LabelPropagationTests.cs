using CoauthorGraph.Analytics.Kernels.LabelPropagation;

namespace CoauthorGraph.Analytics.Tests;

public sealed class LabelPropagationTests
{
    [Fact]
    public void Run_TwoCliquesAndABridge_FindsTheCliques()
    {
        var edges = new List<(int, int, float)> { (3, 4, 1) };
        foreach (var first in (int[])[0, 4])
        {
            for (var a = first; a < first + 4; a++)
            {
                for (var b = a + 1; b < first + 4; b++)
                {
                    edges.Add((a, b, 1));
                }
            }
        }

        var communities = LabelPropagationAlgorithm.Run(
            Graphs.Of(9, [.. edges]), new LabelPropagationOptions(), null, CancellationToken.None);

        Assert.Equal([0, 0, 0, 0, 1, 1, 1, 1, 2], communities);
    }

    [Fact]
    public void Run_RandomGraphsUntilNothingChanges_GivesEveryNodeALabelThatMostNeighboursHave()
    {
        for (var seed = 1; seed <= 30; seed++)
        {
            var graph = Graphs.Random(seed, 300, seed * 50);
            var options = new LabelPropagationOptions { Seed = (ulong)seed, MaxRounds = 10_000, Tolerance = 0 };

            var label = LabelPropagationAlgorithm.Run(graph, options, null, CancellationToken.None);

            for (var node = 0; node < label.Length; node++)
            {
                var counts = graph.NeighborsOf(node).ToArray().CountBy(other => label[other]).ToDictionary();
                Assert.Equal(counts.Values.DefaultIfEmpty(0).Max(), counts.GetValueOrDefault(label[node]));
            }
        }
    }

    [Theory]
    [InlineData(60, new[] { 0, 1, 1, 1, 0, 0, 0, 0, 0, 0 })]
    [InlineData(0, new[] { 1, 1, 1, 1, 0, 0, 0, 0, 0, 0 })]
    public void Run_TwoLabelsAsFrequent_TakesTheOneOfMoreEdgesUnlessThatHasTooMany(int triangles, int[] expected)
    {
        // Node 0 is tied to a clique of three and to one of six, by an edge each that weighs less than theirs; ties
        // drawn by chance go either way. Only where there are many triangles beside them has the clique of six less
        // than a tenth of all edges.
        var cliques = new List<(int First, int End)> { (1, 4), (4, 10) };
        cliques.AddRange(Enumerable.Range(0, triangles).Select(static at => (10 + (3 * at), 13 + (3 * at))));
        var edges = new List<(int, int, float)> { (0, 1, 1), (0, 4, 1) };
        foreach (var (first, end) in cliques)
        {
            edges.AddRange(
                from a in Enumerable.Range(first, end - first)
                from b in Enumerable.Range(a + 1, end - a - 1)
                select (a, b, 2f));
        }

        for (var seed = 0UL; seed < 20; seed++)
        {
            var label = LabelPropagationAlgorithm.Run(
                Graphs.Of(cliques[^1].End, [.. edges]),
                new LabelPropagationOptions { Seed = seed, Tolerance = 0 },
                null,
                CancellationToken.None);

            Assert.Equal(expected, label[..10]);
        }
    }

    [Fact]
    public void Run_NoNode_GivesNothing() => Assert.Empty(LabelPropagationAlgorithm.Run(
        Graphs.Of(0), new LabelPropagationOptions(), null, CancellationToken.None));

    [Fact]
    public void Run_Cancelled_Throws() => Assert.Throws<OperationCanceledException>(() => LabelPropagationAlgorithm.Run(
        Graphs.Of(2, (0, 1, 1)), new LabelPropagationOptions(), null, new CancellationToken(canceled: true)));
}
