using CoauthorGraph.Core.Errors;
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

        // a: .8/2 + .4/4 + .25/1 = .75; b: .8/2; c and d: .4/4, and who stands last counts more than the second of four.
        Assert.Equal(
            ["a 3 0.75 2001-2003", "b 1 0.4 2003-2003", "d 1 0.1 2001-2001", "c 1 0.1 2001-2001"],
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
        Assert.Equal(["b 1 0.5 2002-2002", "a 1 0.5 2001-2001"], Rows(graph, ["bandits"], ExpertiseMode.Any).Select(Said));
    }

    // Of two narrower topics that are as sure the first of the graph is shown.
    [Fact]
    public void Find_NarrowerTopicsAsSure_ShowsTheFirst()
    {
        using var graph = new LiteralGraph(
            new LiteralPaper("p1", 2001, "a") { About = [("bandits", .5f), ("rl", .5f)] })
        {
            Narrower = [("bandits", ["learning"]), ("rl", ["learning"])],
        }.Build();
        var row = Assert.Single(Rows(graph, ["learning"], ExpertiseMode.Any, explain: true));
        Assert.Equal("bandits", Assert.Single(row.Evidence!).Topic);
    }

    [Fact]
    public void Find_WordsThatNoTopicIsCalled_AreSearchedInTitlesAndAbstracts()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a") { Title = "Machine unlearning", About = [("ranking", 1)] },
            new("p2", 2002, "b") { Title = "T", Abstract = "We forget. By machine-unlearning we do. So it is." },
            new("p3", 2003, "c") { Title = "Unlearning by machine", About = [("ranking", 1)] },
            new("p4", 2004, "b") { Title = "On ranking", About = [("ranking", .7f)] }).Build();
        var words = Found(graph, " machine Unlearning");
        Assert.True(words.IsWords);
        Assert.Equal(
            "No topic is called 'machine Unlearning'; its words were searched in titles and abstracts: 2 papers.",
            words.Remark);

        // In the title .9, in the abstract .5.
        var alone = Expertise.On(graph, [words], ExpertiseMode.Any, 9, true, ExpertiseOrder.Strength);
        Assert.Equal(["a 1 0.9 2001-2001", "b 1 0.5 2002-2002"], alone.Select(Said));
        Assert.Equal(
            new ExpertiseEvidence("machine Unlearning", "p2", "T", .5, "By machine-unlearning we do"),
            Assert.Single(alone[1].Evidence!));

        var both = Expertise.On(
            graph, [words, Found(graph, "ranking")], ExpertiseMode.Any, 9, true, ExpertiseOrder.Strength);
        Assert.Equal(["a:both", "b:both", "c:second"], both.Select(static row => $"{row.Id}:{row.Match}"));
        Assert.Equal(2, both[0].Evidence!.Count); // One paper, for the words and for the topic.
    }

    [Fact]
    public void FindAll_TheSameTwice_IsThereOnce()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a") { Title = "Machine unlearning", About = [("ranking", 1)] },
            new("p2", 2002, "b") { Title = "On vision", About = [("vision", 1)] }).Build();
        string[] texts = ["vision", "machine unlearning", "Ranking", "ranking", "Machine-Unlearning"];
        Assert.Equal(
            ["vision", "machine unlearning", "ranking"],
            Subject.FindAll(graph, texts, CancellationToken.None).Select(static one => one.Name.ToLowerInvariant()));
    }

    [Fact]
    public void FindAll_MoreThanAHundred_AreRefusedBeforeAnyIsSearched()
    {
        using var graph = new LiteralGraph(new LiteralPaper("p1", 2001, "a") { About = [("ranking", 1)] }).Build();
        var hundred = Enumerable.Repeat("ranking", 100).ToList();
        Assert.Single(Subject.FindAll(graph, hundred, CancellationToken.None));
        var failure = Assert.Throws<CoauthorGraphException>(
            () => Subject.FindAll(graph, [.. hundred, "nobody"], CancellationToken.None));
        Assert.Equal(ErrorCode.Usage, failure.Code);
    }

    [Fact]
    public void Find_WordsThatNoPaperHas_AreRefused()
    {
        using var graph = new LiteralGraph(new LiteralPaper("p1", 2001, "a") { Title = "T", About = [("ranking", 1)] }).Build();
        Assert.False(Found(graph, "ranking").IsWords);
        var failure = Assert.Throws<CoauthorGraphException>(() => Found(graph, "rankin of nobody"));
        Assert.Equal(ErrorCode.NotFound, failure.Code);
    }

    // The block of the first topic stands before that of the second, however strong this one is.
    [Fact]
    public void Find_StrongerInTheSecondTopic_ComesAfterTheFirst()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a") { About = [("vision", 1)] },
            new("p2", 2001, "a") { About = [("vision", 1)] },
            new("p3", 2001, "b") { About = [("ranking", .1f)] }).Build();
        Assert.Equal(
            ["b:first", "a:second"],
            Rows(graph, ["ranking", "vision"], ExpertiseMode.Any).Select(static row => $"{row.Id}:{row.Match}"));
    }

    // Words that a title has are searched, and yet another spelling may have been meant.
    [Fact]
    public void Find_WordsNearATopic_NameIt()
    {
        using var graph = new LiteralGraph(
            new LiteralPaper("p1", 2001, "a") { Title = "Rankng of pages", About = [("ranking", 1)] },
            new LiteralPaper("p2", 2001, "a") { Title = "Zebras", About = [("vision", 1)] }).Build();
        var words = Found(graph, "rankng");
        Assert.EndsWith(": 1 paper. Topics of names like it: ranking.", words.Remark, StringComparison.Ordinal);
        Assert.EndsWith(": 1 paper.", Found(graph, "zebras").Remark, StringComparison.Ordinal);
        Assert.Null(Found(graph, "vision").Remark);
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

    // In 2010, the last year of the graph, each score of .6 counts: first of one 1, first of two 1, second of two .5, last
    // of three .8, second of twelve 5/12; 15 years before it half; without a year half. Of an author of this paper alone
    // that counts (2 + 1/2)/3, of one of two papers (2 + 1/3)/3.
    [Theory]
    [InlineData("alone", .5)]
    [InlineData("second", .25)]
    [InlineData("last", .4)]
    [InlineData("cut", .25)]
    [InlineData("many", .2083)]
    [InlineData("old", .25)]
    [InlineData("undated", .25)]
    [InlineData("busy", .4667)]
    public void Find_OnePaperEach_HasTheStrengthOfPlaceAgeAndShare(string author, double strength)
    {
        string[] twelve = ["m0", "many", .. Enumerable.Range(2, 10).Select(static i => $"m{i}")];
        using var graph = new LiteralGraph(
            new("p1", 2010, "alone") { About = [("x", .6f)] },
            new("p2", 2010, "z1", "second") { About = [("x", .6f)] },
            new("p3", 2010, "z2", "z3", "last") { About = [("x", .6f)] },
            new("p4", 2010, "z4", "z5", "cut") { About = [("x", .6f)], Flags = PaperFlags.AuthorsTruncated },
            new("p5", 2010, twelve) { About = [("x", .6f)] },
            new("p6", 1995, "old") { About = [("x", .6f)] },
            new("p7", 0, "undated") { About = [("x", .6f)] },
            new("p8", 2010, "busy") { About = [("x", .6f)] },
            new("p9", 2010, "busy")).Build();
        var row = Rows(graph, ["x"], ExpertiseMode.Any, top: 99).Single(row => row.Id == author);
        Assert.Equal(strength, row.Strength, 4);
        Assert.Equal([strength], row.StrengthByTopic.Select(static one => Math.Round(one, 4)));
        Assert.Equal(author == "busy" ? .5 : 1, row.Share);
    }

    [Fact]
    public void Find_FivePapersAmongOthers_GoBeforeOnePaperAlone()
    {
        using var graph = new LiteralGraph([
            .. Enumerable.Range(0, 5).Select(static i =>
                new LiteralPaper($"p{i}", 2010, $"z{i}", "five", $"y{i}", $"x{i}") { About = [("x", .9f)] }),
            new LiteralPaper("q", 2010, "one") { About = [("x", .9f)] },
        ]).Build();
        Assert.Equal(["five", "one"], Rows(graph, ["x"], ExpertiseMode.Any, top: 2).Select(static row => row.Id));
    }

    // The one is worth .9 · (2 + 1/2)/3 = .75, the two .5 · .88 · 2 · (2 + 2/3)/3 = .78, though a first place of .9 is more
    // than two others of .44: a lone paper is no proof that somebody does nothing else.
    [Fact]
    public void Find_LonePaperAndTwoOfTwo_RanksTheTwoFirst()
    {
        using var graph = new LiteralGraph(
            new("p1", 2010, "lone") { About = [("x", .9f)] },
            new("p2", 2010, "z1", "two") { About = [("x", .88f)] },
            new("p3", 2010, "z2", "two") { About = [("x", .88f)] }).Build();
        Assert.Equal(["two", "lone"], Rows(graph, ["x"], ExpertiseMode.Any, top: 9).Select(static row => row.Id).Where(static id => id[0] != 'z'));
    }

    // Of two topics the harmonic mean counts: 1 and 1 are more than 3 and .1, which are 2 · 3 · .1 / 3.1 = .1935. Of two
    // papers on nothing else counts (2 + 2/3)/3, of three (2 + 3/4)/3.
    [Fact]
    public void Find_TwoTopics_RanksBothByTheLesserToo()
    {
        using var graph = new LiteralGraph(
            new("p1", 2010, "even") { About = [("x", 1f)] }, new("p2", 2010, "even") { About = [("y", 1f)] },
            new("p3", 2010, "odd") { About = [("x", 1f)] }, new("p4", 2010, "odd") { About = [("x", 1f)] },
            new("p5", 2010, "odd") { About = [("x", 1f), ("y", .1f)] }).Build();
        Assert.Equal(
            ["even 0.8889 0.8889/0.8889", "odd 0.1774 2.75/0.0917"],
            Rows(graph, ["x", "y"], ExpertiseMode.All).Select(static row =>
                $"{row.Id} {row.Strength} {string.Join('/', row.StrengthByTopic)}"));
    }

    [Fact]
    public void Find_TopOfTwoTopics_IsOfEachBlock()
    {
        using var graph = new LiteralGraph(
            [.. "abcdefghi".Select(static (name, i) => new LiteralPaper($"p{i}", 2010, $"{name}")
            {
                About = (i % 3) switch { 0 => [("x", 1f), ("y", 1f)], 1 => [("x", 1f)], _ => [("y", 1f)] },
            })]).Build();
        Assert.Equal(
            "a:both d:both b:first e:first c:second f:second",
            string.Join(' ', Rows(graph, ["x", "y"], ExpertiseMode.Any, top: 2).Select(static row => $"{row.Id}:{row.Match}")));
    }

    // What is about bandits is about learning as bandits are: asked for both, it is counted for bandits.
    [Fact]
    public void Find_TopicAndANarrowerOne_CountsAPaperForTheNarrowerOnly()
    {
        using var graph = new LiteralGraph(
            new("p1", 2010, "a") { About = [("bandits", .5f), ("learning", .9f)] },
            new("p2", 2010, "b") { About = [("bandits", .5f)] },
            new("p3", 2010, "b") { About = [("learning", .5f)] })
        {
            Narrower = [("bandits", ["learning"])],
        }.Build();
        Assert.Equal(
            ["b both 1,1", "a second 0,1"],
            Rows(graph, ["learning", "bandits"], ExpertiseMode.Any).Select(static row =>
                $"{row.Id} {row.Match} {string.Join(',', row.PapersByTopic)}"));
        Assert.Equal(
            ["a first 1,0"],
            Rows(graph, ["bandits", "learning"], ExpertiseMode.OnlyFirst).Select(static row =>
                $"{row.Id} {row.Match} {string.Join(',', row.PapersByTopic)}"));
    }

    [Theory]
    [InlineData(ExpertiseOrder.Strength, "b c a")]
    [InlineData(ExpertiseOrder.Papers, "a b c")]
    [InlineData(ExpertiseOrder.Recent, "c b a")]
    [InlineData(ExpertiseOrder.Share, "b a c")]
    [InlineData(ExpertiseOrder.Weight, "b c a")]
    [InlineData(ExpertiseOrder.Name, "c a b")]
    public void Find_InAnOrder_IsSortedByThat(ExpertiseOrder order, string ids)
    {
        // a: two of three papers, the second of three each time; b: one alone; c: one alone of two, less sure. Strengths
        // 1.5/2 · .66 · .83 = .41, .79 · .83 = .66 and .7 · .78 = .54; weights 1.5/3, 1 and .7.
        using var graph = new LiteralGraph(
            new("p1", 2001, "u", "a=Mo", "v") { About = [("x", 1f)] },
            new("p2", 2001, "u2", "a=Mo", "v2") { About = [("x", .5f)] },
            new("p3", 2001, "a=Mo"),
            new("p4", 2005, "b=Ot") { About = [("x", 1f)] },
            new("p5", 2010, "c=Al") { About = [("x", .7f)] },
            new("p6", 2010, "c=Al")).Build();
        var rows = Expertise.Find(graph, [TopicLookup.Find(graph, "x")], ExpertiseMode.Any, 99, false, order);
        Assert.Equal(ids, string.Join(' ', rows.Select(static row => row.Id).Where(static id => id.Length == 1 && id is "a" or "b" or "c")));
    }

    // The best words of each topic are shown, though those of one are surer.
    [Fact]
    public void Find_BothExplained_ShowsEvidenceForBoth()
    {
        using var graph = new LiteralGraph([
            .. Enumerable.Range(0, 7).Select(static i => new LiteralPaper($"p{i}", 2001, "a") { About = [("x", .9f)] }),
            new LiteralPaper("q", 2001, "a") { About = [("y", .1f)] },
        ]).Build();
        var evidence = Assert.Single(Rows(graph, ["x", "y"], ExpertiseMode.All, explain: true)).Evidence!;
        Assert.Equal(5, evidence.Count);
        Assert.Equal(("y", "q"), (evidence[^1].Topic, evidence[^1].Paper));
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Find_VeryManyTopics_IsRefused(int count, bool isAnswered)
    {
        string[] topics = [.. Enumerable.Range(0, count).Select(static i => $"t{i}")];
        using var graph = new LiteralGraph(new LiteralPaper("p", 2001, "a") { About = [.. topics.Select(static topic => (topic, 1f))] })
            .Build();
        var fault = Record.Exception(() => Rows(graph, topics, ExpertiseMode.All));
        Assert.Equal(isAnswered, fault is null);
        Assert.True(isAnswered || fault is CoauthorGraphException { Code: ErrorCode.Usage });
    }

    [Fact]
    public void Find_ThreeTopics_GivesThoseFirstWhoMatchMore()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a") { About = [("ranking", 1)] },
            new("p2", 2001, "a") { About = [("ranking", 1)] },
            new("p3", 2001, "b") { About = [("ranking", .1f), ("vision", .1f)] },
            new("p4", 2001, "c") { About = [("speech", .5f)] }).Build();
        Assert.Equal(
            ["b", "a", "c"],
            Rows(graph, ["ranking", "vision", "speech"], ExpertiseMode.Any).Select(static row => row.Id));
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

    // One paper for each of six topics, the least sure too, and once although the author stands on it twice.
    [Fact]
    public void Find_SixTopicsExplained_ShowsAPaperOfEach()
    {
        string[] topics = ["x1", "x2", "x3", "x4", "x5", "x6"];
        using var graph = new LiteralGraph([.. topics.Select(static (topic, i) =>
            new LiteralPaper($"p{i}", 2001, "a", "b", "a") { About = [(topic, .9f - (i / 10f))] })]).Build();
        var row = Rows(graph, topics, ExpertiseMode.Any, explain: true).Single(static row => row.Id == "a");
        Assert.Equal(topics, row.Evidence!.Select(static one => one.Topic));
    }

    private static IReadOnlyList<ExpertiseRow> Rows(
        KnowledgeGraph graph, string[] topics, ExpertiseMode mode, int top = 10, bool explain = false) =>
        Expertise.Find(graph, [.. topics.Select(topic => TopicLookup.Find(graph, topic))], mode, top, explain);

    private static Subject Found(KnowledgeGraph graph, string text) =>
        Subject.Find(graph, text, CancellationToken.None);

    private static string Said(ExpertiseRow row) =>
        $"{row.Id} {row.Papers} {row.Weight} {row.FirstYear}-{row.LastYear}";
}
