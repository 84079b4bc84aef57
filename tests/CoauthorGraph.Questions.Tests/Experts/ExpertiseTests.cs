using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Experts;
using CoauthorGraph.Questions.Lookups;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Questions.Tests.Experts;

public sealed class ExpertiseTests
{
    [Fact]
    public void Find_OneTopic_SumsTheScoresOfPapersSharedAmongTheirAuthors()
    {
        using var graph = new LiteralGraph(
            new("p1", 2003, "a", "b") { About = [("ranking", .8f)] },
            new("p2", 2001, "a", "c", "=Nobody", "d") { About = [("ranking", .4f)] },
            new("p3", 0, "a") { About = [("ranking", .25f)] },
            new("p4", 1999, "a", "b") { About = [("vision", 1)] }).Build();

        // a: .8/2 + .4/4 + .25/1 = .75; b: .8/2; c and d: .4/4, the one with the smaller id first.
        Assert.Equal(
            ["a 3 0.75 2001-2003", "b 1 0.4 2003-2003", "c 1 0.1 2001-2001", "d 1 0.1 2001-2001"],
            Rows(graph, ["ranking"], ExpertiseMode.Any).Select(Said));
        Assert.All(Rows(graph, ["ranking"], ExpertiseMode.Any), static row => Assert.Null(row.Match));
    }

    [Fact]
    public void Find_NarrowerTopics_CountForTheBroaderWithTheBestScoreOfAPaper()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a") { About = [("bandits", .5f), ("learning", .25f), ("rl", .75f)] },
            new("p2", 2002, "b") { About = [("bandits", .5f)] },
            new("p3", 2003, "c") { About = [("ml", 1)] })
        {
            Narrower = [("bandits", ["rl"]), ("rl", ["learning"]), ("learning", ["ml"])],
        }.Build();
        Assert.Equal(["a 1 0.75 2001-2001", "b 1 0.5 2002-2002"], Rows(graph, ["learning"], ExpertiseMode.Any).Select(Said));
        Assert.Equal(["a 1 0.5 2001-2001", "b 1 0.5 2002-2002"], Rows(graph, ["bandits"], ExpertiseMode.Any).Select(Said));
    }

    [Theory]
    [InlineData(ExpertiseMode.Any, "d:both b:both a:first c:second")]
    [InlineData(ExpertiseMode.All, "d:both b:both")]
    [InlineData(ExpertiseMode.OnlyFirst, "a:first")]
    public void Find_TwoTopics_GivesThoseOfBothFirst(ExpertiseMode mode, string expected)
    {
        // b: .1/1 + .1/1, d: .2 + .2, a: 1, c: .9: those of one topic come later whatever their weight.
        using var graph = new LiteralGraph(
            new("p1", 2001, "a") { About = [("ranking", 1)] },
            new("p2", 2001, "b") { About = [("ranking", .1f)] },
            new("p3", 2001, "b") { About = [("vision", .1f)] },
            new("p4", 2001, "c") { About = [("vision", .9f)] },
            new("p5", 2001, "d") { About = [("ranking", .2f), ("vision", .2f)] }).Build();
        var rows = Rows(graph, ["ranking", "vision"], mode);
        Assert.Equal(expected, string.Join(' ', rows.Select(static row => $"{row.Id}:{row.Match}")));
        Assert.All(rows.Where(static row => row.Id == "b"), static row => Assert.Equal([1, 1], row.PapersByTopic));
        Assert.All(rows.Where(static row => row.Id == "d"), static row => Assert.Equal(1, row.Papers));
    }

    [Fact]
    public void Find_ThreeTopics_NamesThoseThatMatch()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a") { About = [("x", 1), ("z", 1)] }, new("p2", 2001, "b") { About = [("y", 1)] }).Build();
        Assert.Equal(
            ["a: x, z", "b: y"],
            Rows(graph, ["x", "y", "z"], ExpertiseMode.Any).Select(static row => $"{row.Id}: {row.Match}"));
        Assert.Empty(Rows(graph, ["x", "y", "z"], ExpertiseMode.All));
    }

    [Fact]
    public void Find_SameWeight_GivesMorePapersFirstThenTheOrderOfIds()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "b", "z") { About = [("x", .5f)] }, new("p2", 2001, "b", "y") { About = [("x", .5f)] },
            new("p3", 2001, "a") { About = [("x", .5f)] }, new("p4", 2001, "c") { About = [("x", .5f)] }).Build();
        var rows = Rows(graph, ["x"], ExpertiseMode.Any);
        Assert.Equal(["b", "a", "c", "y", "z"], rows.Select(static row => row.Id));
        Assert.Equal(["b", "a"], Rows(graph, ["x"], ExpertiseMode.Any, top: 2).Select(static row => row.Id));
    }

    [Fact]
    public void Find_AuthorTwiceOnAPaper_CountsThePaperOnce()
    {
        using var graph = new LiteralGraph(new LiteralPaper("p1", 2001, "a", "b", "a") { About = [("x", .9f)] }).Build();
        Assert.Equal(["a 1 0.3 2001-2001", "b 1 0.3 2001-2001"], Rows(graph, ["x"], ExpertiseMode.Any).Select(Said));
    }

    [Fact]
    public void Find_Explained_ShowsTheFiveBestPapersWithTheirWords()
    {
        using var graph = new LiteralGraph([.. Enumerable.Range(1, 6).Select(static i =>
            new LiteralPaper($"p{i}", 2001, "a") { Title = $"T{i}", About = [("x", i is 2 or 5 ? .7f : i / 10f)] })]).Build();
        var evidence = Assert.Single(Rows(graph, ["x"], ExpertiseMode.Any, explain: true)).Evidence!;

        // Scores .1 .7 .3 .4 .7 .6; the first in order of two alike.
        Assert.Equal(
            ["p2 T2 0.7", "p5 T5 0.7", "p6 T6 0.6", "p4 T4 0.4", "p3 T3 0.3"],
            evidence.Select(static one => $"{one.Paper} {one.Title} {one.Score}"));
        Assert.Equal(("x", "x in p2"), (evidence[0].Topic, evidence[0].Words));
        Assert.Null(Assert.Single(Rows(graph, ["x"], ExpertiseMode.Any)).Evidence);
    }

    private static IReadOnlyList<ExpertiseRow> Rows(
        KnowledgeGraph graph, string[] topics, ExpertiseMode mode, int top = 10, bool explain = false) =>
        Expertise.Find(graph, [.. topics.Select(topic => TopicLookup.Find(graph, topic))], mode, top, explain);

    private static string Said(ExpertiseRow row) =>
        $"{row.Id} {row.Papers} {row.Weight} {row.FirstYear}-{row.LastYear}";
}
