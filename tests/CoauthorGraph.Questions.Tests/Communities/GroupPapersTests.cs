using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Communities.Closed;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Questions.Tests.Communities;

public sealed class GroupPapersTests
{
    [Fact]
    public void Of_AGroup_CountsItsPapersAndThoseWithNobodyElse()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a", "b"), new("p2", 2004, "a", "b", "c"), new("p3", 2003, "b", "c"),
            new("p4", 2009, "a", "x"), new("p5", 2010, "a"),
            new("p6", 2011, "a", "b") { Flags = PaperFlags.AuthorsTruncated },
            new("p7", 2012, "a", "=Nobody"), new("p8", 2005, "x", "y"), new("p9", 0, "c", "b")).Build();
        var papers = GroupPapers.Of(graph, [0, 1, 2]);

        // p1, p2, p3, p4, p7, p9; of them p4 and p7 have others. a is on 2 of those inside, b on 4, c on 3: p2 has 9
        // behind it, p3 and p9 7, p1 6; the year parts p3 and p9.
        Assert.Equal(6, papers.All);
        Assert.Equal(["p2", "p3", "p9", "p1"], papers.Inside.Select(row => graph.Papers.Id[row]));
        Assert.Equal(["p2", "p3", "p9"], papers.Evidence.Select(row => graph.Papers.Id[row]));
        Assert.Equal((2001, 2004), (papers.FirstYear, papers.LastYear));
        Assert.Equal(4.0 / 6, papers.Share);
    }

    // The lower ends of Wilson's interval at 95 in 100, as tables have them.
    [Theory]
    [InlineData(8, 10, .4902)]
    [InlineData(10, 10, .7225)]
    [InlineData(0, 10, 0)]
    public void Bound_OfAShare_IsWilsons(int inside, int all, double bound) => Assert.Equal(
        bound,
        new GroupPapers { All = all, Inside = new int[inside], FirstYear = 0, LastYear = 0 }.Bound,
        4);

    [Fact]
    public void Bound_OfNothing_IsNothing()
    {
        var none = new GroupPapers { All = 0, Inside = [], FirstYear = 0, LastYear = 0 };
        Assert.Equal((0d, 0d), (none.Bound, none.Share));
    }
}
