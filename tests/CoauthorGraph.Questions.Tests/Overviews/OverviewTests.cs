using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Overviews;
using CoauthorGraph.Questions.Slicing;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Questions.Tests.Overviews;

public sealed class OverviewTests
{
    [Fact]
    public void Statistics_OfASmallGraph_AreItsCounts()
    {
        using var graph = new LiteralGraph(
            new("p1", 2003, "a@MIT", "b") { Flags = PaperFlags.AuthorsTruncated, About = [("x", 1)] },
            new("p2", 2001, "c", "d"),
            new("p3", 0, "d", "e") { Flags = PaperFlags.AuthorsTruncated, About = [("x", 1)], Introduces = "S" },
            new("p4", 2009, "f", "f", "g", "a"))
        {
            MaxAuthors = 3,
            Narrower = [("y", ["x"])],
        }.Build();
        var statistics = GraphStatistics.Of(graph);

        // Parts: a b, c d e, f, g. The topic y is there without a paper.
        Assert.Equal((4, 2, 1), (statistics.Papers, statistics.PapersTruncated, statistics.HyperAuthoredPapers));
        Assert.Equal((7, 10, 3), (statistics.Authors, statistics.Mentions, statistics.CoauthorEdges));
        Assert.Equal((1, 1, 1), (statistics.Institutions, statistics.Topics, statistics.Artifacts));
        Assert.Equal((4, 3), (statistics.Components, statistics.LargestComponent));
        Assert.Equal((2001, 2009), (statistics.FirstYear, statistics.LastYear));
        Assert.Equal("000001", statistics.Snapshot);
    }

    [Fact]
    public void Statistics_OfPapersWithoutYears_HaveNone()
    {
        using var graph = new LiteralGraph(new LiteralPaper("p1", 0, "a")).Build();
        Assert.Null(GraphStatistics.Of(graph).FirstYear);
        Assert.Null(GraphStatistics.Of(graph).LastYear);
    }

    [Fact]
    public void Topics_CountThePapersAndAuthorsOfAllThatIsNarrower()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a", "b") { About = [("bandits", 1), ("rl", 1)] },
            new("p2", 2001, "b", "c") { About = [("rl", 1)] },
            new("p3", 2001, "d", "=Nobody") { About = [("vision", 1)] })
        {
            Narrower = [("bandits", ["rl"]), ("rl", ["ml"]), ("unused", ["ml"])],
        }.Build();
        Assert.Equal(
            ["ml 0 2 3 ", "rl 1 2 3 ml", "bandits 1 1 2 rl", "vision 0 1 1 "],
            TopicRow.All(graph).Select(static row =>
                $"{row.Id} {row.Level} {row.Papers} {row.Authors} {string.Join(',', row.Broader)}"));
    }

    [Fact]
    public void Topics_OfASliceWithFewerAuthors_CountThoseThatAreLeft()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a", "b") { About = [("x", 1)] }, new("p2", 2001, "a", "c") { About = [("x", 1)] }).Build();
        using var cut = GraphSlicer.Cut(graph, new SliceFilter { MinPapers = 2 }, 1, CancellationToken.None);
        Assert.Equal(1, Assert.Single(TopicRow.All(cut)).Authors);
    }

    [Fact]
    public void Institutions_CountPapersOnceAndLeaveOutThoseWithout()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a@MIT", "b@MIT#Media Lab", "c@CMU"), new("p2", 2001, "a@MIT", "d@?Home"),
            new("p3", 2001, "e") { From = ["Aalto", "CMU"] })
        {
            Parts = [("CSAIL", ["MIT"])],
        }.Build();
        Assert.Equal(
            ["CMU 2 1", "MIT 2 2", "Aalto 1 0"],
            InstitutionRow.All(graph).Select(static row => $"{row.Id} {row.Papers} {row.Authors}"));
    }

    [Fact]
    public void Mentions_AreThoseThatAreSomebody()
    {
        using var graph = new LiteralGraph(new("p1", 2001, "a=Ada", "=Nobody", "b=Ben"), new("p2", 2001, "a=A.")).Build();
        Assert.Equal(
            [new("p1", 0, "Ada", "a"), new("p1", 2, "Ben", "b"), new MentionRow("p2", 0, "A.", "a")],
            MentionRow.All(graph));
    }

    [Fact]
    public void Note_OfCutAndHyperAuthoredPapers_SaysHowMany()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a") { Flags = PaperFlags.AuthorsTruncated }, new("p2", 2001, "a", "b"),
            new("p3", 2001, "b") { Flags = PaperFlags.AuthorsTruncated }, new("p4", 2001, "b"))
        {
            MaxAuthors = 1,
        }.Build();
        Assert.Equal(
            "2 of 4 papers have an author list that the source cut: authors and co-authorships that it does not name are "
                + "missing here. 1 paper with more than 1 authors adds no co-authorships.",
            TruncationNote.For(graph));
        Assert.StartsWith("1 of 2 papers has an author list", TruncationNote.For(graph, [0, 3]), StringComparison.Ordinal);
        Assert.Null(TruncationNote.For(graph, [3]));
    }
}
