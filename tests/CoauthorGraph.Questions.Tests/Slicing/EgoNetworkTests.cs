using CoauthorGraph.Questions.Slicing;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Questions.Tests.Slicing;

public sealed class EgoNetworkTests
{
    // A chain a-b-c-d-e, and f who is with nobody of it.
    [Theory]
    [InlineData(1, "a b", "p1")]
    [InlineData(2, "a b c", "p1 p2")]
    [InlineData(3, "a b c d", "p1 p2 p3 p6")]
    [InlineData(4, "a b c d e", "p1 p2 p3 p4 p6")]
    [InlineData(9, "a b c d e", "p1 p2 p3 p4 p6")]
    public void Cut_Hops_ReachesSoManySteps(int hops, string authors, string papers)
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a", "b"), new("p2", 2001, "b", "c"), new("p3", 2001, "c", "d"), new("p4", 2001, "d", "e"),
            new("p5", 2001, "f"), new("p6", 2001, "c")).Build();
        using var cut = EgoNetwork.Cut(graph, graph.Authors.Id.Find("a"), hops, 1, CancellationToken.None);
        Assert.Equal(authors, string.Join(' ', cut.Authors.Id.AsEnumerable()));
        Assert.Equal(papers, string.Join(' ', cut.Papers.Id.AsEnumerable()));
    }

    [Fact]
    public void Cut_PaperOfTooManyAuthors_IsNoStep()
    {
        using var graph = new LiteralGraph(new("p1", 2001, "a", "b", "c"), new("p2", 2001, "b", "d"))
        {
            MaxAuthors = 2,
        }.Build();
        using var cut = EgoNetwork.Cut(graph, 0, 2, 1, CancellationToken.None);
        Assert.Equal(["p1"], cut.Papers.Id.AsEnumerable());
        Assert.Throws<ArgumentOutOfRangeException>(() => EgoNetwork.Cut(graph, 0, 0, 1, CancellationToken.None));
    }
}
