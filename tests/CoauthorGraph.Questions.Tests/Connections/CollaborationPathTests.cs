using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Connections;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Questions.Tests.Connections;

public sealed class CollaborationPathTests
{
    [Fact]
    public void Find_TwoSteps_ShowsTheNewestPaperOfEach()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a", "b"), new("p2", 2005, "a", "b", "x"), new("p3", 2003, "a", "b"),
            new("p4", 2002, "b", "c"), new("p5", 2002, "b", "c")).Build();
        var path = Assert.Single(Find(graph, "a", "c", 1));
        Assert.Equal((2, 2d), (path.Steps, path.Length));

        // a and b: 1 + 1/2 + 1; of two papers of one day the first.
        Assert.Equal(
            ["a-b 3 2.5 p2", "b-c 2 2 p4"],
            path.Path.Select(static step =>
                $"{step.From.Id}-{step.To.Id} {step.Papers} {step.Weight} {step.Paper.Id}"));
    }

    // Ten authors of a step's paper are named, twenty of a paper in a profile.
    [Fact]
    public void Find_PaperOfMany_NamesTheFirst()
    {
        string[] many = [.. Enumerable.Range(10, 30).Select(static at => $"a{at}")];
        using var graph = new LiteralGraph(new LiteralPaper("p1", 2001, many)).Build();
        var step = Assert.Single(Assert.Single(Find(graph, "a10", "a11", 1)).Path);
        Assert.Equal(many.Take(10), step.Paper.Authors);
        Assert.Equal(.0345, step.Weight); // 1/29
        Assert.Equal(20, Questions.Authors.AuthorProfile.Of(graph, 0).PaperList[0].Authors.Count);
    }

    [Fact]
    public void Find_PapersOfOneYear_ShowsTheOneOfTheLaterDay()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a", "b") { Date = 20010500 }, new("p2", 2001, "a", "b") { Date = 20011130 },
            new("p3", 2001, "a", "b") { Date = 20011101 }).Build();
        Assert.Equal("p2", Assert.Single(Find(graph, "a", "b", 1)).Path[0].Paper.Id);
    }

    [Fact]
    public void Find_PaperWithoutADay_IsAsNewAsItsYear()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a", "b") { Date = 20011130 }, new("p2", 2009, "a", "b") { Date = 0 }).Build();
        Assert.Equal("p2", Assert.Single(Find(graph, "a", "b", 1)).Path[0].Paper.Id);
    }

    [Fact]
    public void Find_PaperOfTooManyAuthors_IsNoEvidence()
    {
        using var graph = new LiteralGraph(new("p1", 2001, "a", "b"), new("p2", 2009, "a", "b", "c"))
        {
            MaxAuthors = 2,
        }.Build();
        var step = Assert.Single(Assert.Single(Find(graph, "a", "b", 1)).Path);
        Assert.Equal(("p1", 1), (step.Paper.Id, step.Papers));
        Assert.Equal(ErrorCode.NotFound, Assert.Throws<CoauthorGraphException>(() => Find(graph, "a", "c", 1)).Code);
    }

    [Fact]
    public void Find_InTwoParts_SaysHowLargeTheyAreAndWhatIsMissingInEither()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a", "b"), new("p2", 2002, "c", "d") { Flags = PaperFlags.AuthorsTruncated },
            new("p3", 2003, "d", "e")).Build();
        var said = Assert.Throws<CoauthorGraphException>(() => Find(graph, "a", "c", 1)).Message;
        Assert.Contains("a part of 2 authors", said, StringComparison.Ordinal);
        Assert.Contains("one of 3 authors", said, StringComparison.Ordinal);
        Assert.Contains("1 of 3 papers has an author list that the source cut", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_WithoutSomebody_LeadsRoundThemOrSaysThatNothingElseConnects()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a", "b"), new("p2", 2001, "b", "e"), new("p3", 2001, "a", "c"),
            new("p4", 2001, "c", "d"), new("p5", 2001, "d", "e"), new("p6", 2001, "z")).Build();
        string Asked(string to, params string[] without)
        {
            try
            {
                return string.Join(' ', CollaborationPath.Find(
                        graph, graph.Authors.Id.Find("a"), graph.Authors.Id.Find(to), 1, false,
                        TestContext.Current.CancellationToken, [.. without.Select(graph.Authors.Id.Find)])
                    .Single().Path.Select(static step => step.To.Id));
            }
            catch (CoauthorGraphException failure)
            {
                return $"{failure.Code}: {failure.Message}";
            }
        }

        Assert.Equal("b e", Asked("e"));
        Assert.Equal("c d e", Asked("e", "b"));
        Assert.Equal(
            "NotFound: Every path from 'a' to 'e' leads over 'b' or 'd'; without, nothing connects them in this graph.",
            Asked("e", "b", "d"));
        Assert.Equal("Usage: 'e' is an end of the path; leave out somebody else.", Asked("e", "e"));
        Assert.Equal("Usage: 'a' is an end of the path; leave out somebody else.", Asked("e", "b", "a"));
        Assert.DoesNotContain("leads over", Asked("z", "b"), StringComparison.Ordinal); // Nothing connects them anyway.
    }

    // a-b-d weighs 1/1 + 1/1; a-c-d has 1/3 and 1/3 in it, and is nearer.
    [Theory]
    [InlineData(false, "a-b-d a-c-d")]
    [InlineData(true, "a-c-d a-b-d")]
    public void Find_Several_GivesTheShortestFirst(bool weighted, string expected)
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a", "b"), new("p2", 2001, "b", "d"),
            new("p3", 2001, "a", "c"), new("p4", 2001, "a", "c"), new("p5", 2001, "a", "c"),
            new("p6", 2001, "c", "d"), new("p7", 2001, "c", "d"), new("p8", 2001, "c", "d")).Build();
        var paths = Find(graph, "a", "d", 2, weighted);
        Assert.Equal(expected, string.Join(' ', paths.Select(static path =>
            string.Join('-', path.Path.Select(static step => step.From.Id).Append(path.Path[^1].To.Id)))));
        Assert.Equal(weighted ? [.666667, 2] : [2, 2], paths.Select(static path => path.Length));
    }

    [Fact]
    public void Find_OneAuthorTwice_IsRefused()
    {
        using var graph = new LiteralGraph(new LiteralPaper("p1", 2001, "a", "b")).Build();
        Assert.Contains(
            "two ends", Assert.Throws<CoauthorGraphException>(() => Find(graph, "a", "a", 1)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Edge_OfTwoAuthors_HasAllTheirPapersFromTheOldest()
    {
        using var graph = new LiteralGraph(
            new("p1", 2005, "a", "b"), new("p2", 2001, "b", "a"), new("p3", 2003, "a", "b", "c"),
            new("p4", 0, "a", "b"), new("p5", 2007, "a", "c"))
        {
            MaxAuthors = 2,
        }.Build();
        var edge = EdgeDetails.Of(graph, graph.Authors.Id.Find("a"), graph.Authors.Id.Find("b"));
        Assert.Equal(["p4", "p2", "p3", "p1"], edge.PaperList.Select(static paper => paper.Id));
        Assert.Equal(
            (4, 3d, 1, 2001, 2005), (edge.Papers, edge.Weight, edge.HyperAuthoredPapers, edge.FirstYear, edge.LastYear));
        Assert.Equal(("a", "b"), (edge.First.Id, edge.Second.Id));

        using var small = new LiteralGraph(new LiteralPaper("p1", 2005, "a", "b")).Build();
        Assert.Null(EdgeDetails.Of(small, 0, 1).HyperAuthoredPapers);
    }

    [Fact]
    public void Edge_OfAPaperOfTooManyAlone_WeighsNothing()
    {
        using var graph = new LiteralGraph(new("p1", 0, "a", "b", "c"), new("p2", 2001, "d")) { MaxAuthors = 2 }.Build();
        var edge = EdgeDetails.Of(graph, 0, 2);
        Assert.Equal((1, 0d, 1), (edge.Papers, edge.Weight, edge.HyperAuthoredPapers));
        Assert.Null(edge.FirstYear);
        Assert.Throws<CoauthorGraphException>(() => EdgeDetails.Of(graph, 0, 3));
        Assert.Throws<CoauthorGraphException>(() => EdgeDetails.Of(graph, 0, 0));
    }

    private static IReadOnlyList<CollaborationPath> Find(
        KnowledgeGraph graph, string from, string to, int k, bool weighted = false) => CollaborationPath.Find(
        graph, graph.Authors.Id.Find(from), graph.Authors.Id.Find(to), k, weighted, CancellationToken.None);
}
