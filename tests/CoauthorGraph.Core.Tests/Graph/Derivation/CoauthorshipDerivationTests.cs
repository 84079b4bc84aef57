using CoauthorGraph.Core.Graph;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Core.Tests.Graph.Derivation;

public sealed class CoauthorshipDerivationTests
{
    [Fact]
    public void Weight_OfAPair_IsTheSumOfWhatEachPaperGivesByItsAuthors()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a", "b"), new("p2", 2003, "a", "b", "c"), new("p3", 2002, "c", "a")).Build();

        // a and b: 1/1 + 1/2; a and c: 1/2 + 1/1; b and c: 1/2.
        Assert.Equal(["a b 2 1.5 2001-2003", "a c 2 1.5 2002-2003", "b c 1 0.5 2003-2003"], Edges(graph));
    }

    [Fact]
    public void Weight_MentionsThatAreNobody_CountForTheListButMakeNoPair()
    {
        using var graph = new LiteralGraph(new LiteralPaper("p1", 2001, "a", "=Somebody", "b", "=Another")).Build();
        Assert.Equal([$"a b 1 {1f / 3} 2001-2001"], Edges(graph));
    }

    [Theory]
    [InlineData(3, 1, 0)]
    [InlineData(2, 0, 1)]
    public void Cap_IsTheMostAuthorsThatStillMakePairs(int cap, int pairsOfAAndC, int hyperAuthored)
    {
        using var graph = new LiteralGraph(new("p1", 2001, "a", "b"), new("p2", 2002, "a", "b", "c"))
        {
            MaxAuthors = cap,
        }.Build();
        Assert.Equal(pairsOfAAndC, Edges(graph).Count(static edge => edge.StartsWith("a c", StringComparison.Ordinal)));
        Assert.Equal(hyperAuthored, graph.Info.HyperAuthoredPapers);
        Assert.Equal(hyperAuthored > 0, graph.Papers.Flags.Span[1].HasFlag(PaperFlags.HyperAuthored));
        Assert.False(graph.Papers.Flags.Span[0].HasFlag(PaperFlags.HyperAuthored));
        Assert.Equal(3, graph.Authors.Count);
        Assert.Equal(2, graph.Authors.Papers.Span[0]);
    }

    [Fact]
    public void Cap_OfAnEarlierGraph_IsForgottenAndOtherFlagsStay()
    {
        using var graph = new LiteralGraph(new LiteralPaper("p1", 2001, "a", "b")
        {
            Flags = PaperFlags.HyperAuthored | PaperFlags.HasCode | PaperFlags.AuthorsTruncated,
        }).Build();
        Assert.Equal(PaperFlags.HasCode | PaperFlags.AuthorsTruncated, graph.Papers.Flags.Span[0]);
        Assert.Single(Edges(graph));
    }

    [Fact]
    public void Years_OfAPair_AreThoseThatAreKnown()
    {
        using var graph = new LiteralGraph(
            new("p1", 0, "a", "b"), new("p2", 2005, "a", "b"), new("p3", 2004, "a", "b"), new("p4", 0, "b", "c"))
            .Build();
        Assert.Equal(["a b 3 3 2004-2005", "b c 1 1 0-0"], Edges(graph));
    }

    [Fact]
    public void AuthorWhoStandsTwiceOnAPaper_IsOneCoauthorAndNotHisOwn()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a", "b", "a"), new("p2", 2002, "b", "a", "b"), new("p3", 2003, "c", "c")).Build();

        // Three are listed on each of the first two papers: 1/2 + 1/2.
        Assert.Equal(["a b 2 1 2001-2002"], Edges(graph));
    }

    [Fact]
    public void Graph_HasEveryPairFromBothEndsInOrderWithItsEdge()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "b", "a"), new("p2", 2002, "c", "b", "d"), new("p3", 2003, "d", "a")).Build();
        var (edges, csr) = (graph.Coauthorships, graph.Coauthorships.Graph);
        Assert.Equal([0, 2, 5, 7, 10], csr.Offsets.ToArray());
        Assert.Equal([1, 3, 0, 2, 3, 1, 3, 0, 1, 2], csr.Neighbors.ToArray());
        Assert.Equal([1f, 1f, 1f, .5f, .5f, .5f, .5f, 1f, .5f, .5f], csr.Weights.ToArray());
        for (var node = 0; node < csr.NodeCount; node++)
        {
            for (var entry = csr.Offsets.Span[node]; entry < csr.Offsets.Span[node + 1]; entry++)
            {
                var edge = edges.EdgeOfEntry.Span[entry];
                var other = csr.Neighbors.Span[entry];
                Assert.Equal(
                    (Math.Min(node, other), Math.Max(node, other)), (edges.Source.Span[edge], edges.Target.Span[edge]));
            }
        }
    }

    // More authors than one part of the work has, and one with more co-authors than the buffers begin with.
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Chain_OfManyAuthors_HasALinkBetweenEachAndTheNext(int threads)
    {
        const int Authors = 17_000, Star = 1_500;
        var names = Enumerable.Range(0, Authors).Select(static i => $"a{i:D5}").ToArray();
        var chain = Enumerable.Range(0, Authors - 1).Select(i => new LiteralPaper($"p{i}", 2000, names[i], names[i + 1]));
        var star = Enumerable.Range(2, Star).Select(i => new LiteralPaper($"s{i}", 2001, names[0], names[i]));
        using var graph = new LiteralGraph([.. chain, .. star]) { Threads = threads }.Build();
        var edges = graph.Coauthorships;
        Assert.Equal(Authors - 1 + Star, edges.Count);
        Assert.Equal(Star + 1, edges.Graph.Degree(0));
        Assert.Equal(
            Enumerable.Range(1, Authors - 2), edges.Source.ToArray()[(Star + 1)..]);
        Assert.Equal(Enumerable.Range(2, Authors - 2), edges.Target.ToArray()[(Star + 1)..]);
        Assert.Equal(Enumerable.Range(1, Star + 1), edges.Graph.NeighborsOf(0).ToArray());
    }

    private static IEnumerable<string> Edges(KnowledgeGraph graph)
    {
        var edges = graph.Coauthorships;
        return Enumerable.Range(0, edges.Count).Select(row =>
            $"{graph.Authors.Id[edges.Source.Span[row]]} {graph.Authors.Id[edges.Target.Span[row]]} "
            + $"{edges.Papers.Span[row]} {edges.Weight.Span[row]} {edges.FirstYear.Span[row]}-{edges.LastYear.Span[row]}");
    }
}
