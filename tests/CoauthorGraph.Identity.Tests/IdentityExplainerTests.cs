using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Explanation;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Tests;

public sealed class IdentityExplainerTests
{
    [Fact]
    public void Explain_AuthorOfTwoMentions_NamesTheSharedCoauthor()
    {
        using var graph = Graph(new RecordTables()
            .Add("1", "Learning to rank", 2024, "Truong-Huy D Nguyen", "Edith Law")
            .Add("2", "Ranking by learning", 2024, "Truong-Huy Nguyen", "Edith Law"));
        var author = graph.Authorships.Author.Span[0];
        var explained = new IdentityExplainer(graph, PairModel.Default, [], TestContext.Current.CancellationToken).Explain(author);
        Assert.Equal(2, explained.MentionCount);
        Assert.NotNull(explained.Weakest);
        var evidence = Assert.Single(explained.Mentions[0].Links).Evidence;
        Assert.Contains(evidence, static item => item.Kind == EvidenceKind.Coauthors
            && item.Words.Contains("Edith Law", StringComparison.Ordinal));

        // Either has the other alone, so the mean is that of their link; the threshold is 0.3.
        var link = explained.Mentions[0].Links[0];
        Assert.Equal(link.Score!.Value, explained.Mentions[0].MeanScore, 5);
        Assert.Null(link.JoinedBy);
        Assert.Contains(
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"would leave if its mean score fell by {explained.Weakest!.MeanScore - .3f:0.00},"),
            explained.WouldChange, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_AuthorWhoCitesHerself_NamesWhatIsCitedAndWhoPaid()
    {
        using var graph = Graph(new RecordTables()
            .Add("1", "Learning to rank", 2023, "Edith Law").WithKeys("10.1/one")
            .WithTies(["doi:10.1/a", "doi:10.1/b"], "61872105 (NSFC)")
            .Add("2", "Ranking by learning", 2024, "Edith Law")
            .WithTies(["doi:10.1/one", "doi:10.1/b", "doi:10.1/a"], "61872105"));
        var author = graph.Authorships.Author.Span[0];
        var explained = new IdentityExplainer(graph, PairModel.Default, [], TestContext.Current.CancellationToken).Explain(author);
        var evidence = Assert.Single(explained.Mentions[0].Links).Evidence;
        string WordsOf(EvidenceKind kind) => Assert.Single(evidence, item => item.Kind == kind).Words;
        Assert.Equal("2 cites 1", WordsOf(EvidenceKind.Cites));
        Assert.Equal("both cite doi:10.1/a, doi:10.1/b", WordsOf(EvidenceKind.References));
        Assert.Equal("the same award 61872105 (NSFC)", WordsOf(EvidenceKind.Grant));
    }

    // Two mentions of one name and one of another that blocks part: it is told of as a link, and is not the weakest.
    [Fact]
    public void Explain_AuthorOfTwoNames_NamesTheLinkAndWhatItStandsOn()
    {
        using var graph = Graph(new RecordTables()
            .Add("1", "Statistical translation of idioms", 2018, "Veronika Lux", "Zubin Przybylski")
            .Add("2", "Statistical translation of proverbs", 2019, "Veronika Lux", "Zubin Przybylski")
            .Add("3", "Neural translation of proverbs", 2019, "Veronika Lux-Pogodalla", "Zubin Przybylski"));
        var author = graph.Authorships.Author.Span[0];
        Assert.Equal(author, graph.Authorships.Author.Span[4]);
        var explained = new IdentityExplainer(graph, PairModel.Default, [], TestContext.Current.CancellationToken).Explain(author);
        var link = Assert.Single(explained.NameLinks);
        Assert.Equal(
            ("Veronika Lux", "Veronika Lux-Pogodalla", "part"),
            (graph.Authorships.Name[link.Left], graph.Authorships.Name[link.Right], link.Likeness));
        Assert.True(link.Score >= link.Threshold);
        Assert.Equal(link.Score, link.Evidence.Sum(static item => item.Contribution), 4);
        Assert.Contains(link.Evidence, static item => item.Words == "co-authors in common");
        Assert.Equal("Veronika Lux", graph.Authorships.Name[explained.Weakest!.Authorship]);
    }

    [Fact]
    public void Explain_AuthorOfTwoMentionsThatAreNotCompared_SaysSo()
    {
        using var graph = Graph(new RecordTables()
            .Add("1", "Statistical translation of idioms", 2018, "Veronika Lux", "Zubin Przybylski")
            .Add("2", "Neural translation of proverbs", 2019, "Veronika Lux-Pogodalla", "Zubin Przybylski"));
        var explained = new IdentityExplainer(graph, PairModel.Default, [], TestContext.Current.CancellationToken)
            .Explain(graph.Authorships.Author.Span[0]);
        Assert.Equal(2, explained.MentionCount);
        Assert.Null(explained.Weakest);
        Assert.StartsWith("No two of its mentions are compared;", explained.WouldChange, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_AuthorOfOneMention_SaysWhenAnotherJoins()
    {
        using var graph = Graph(new RecordTables().Add("1", "Learning to rank", 2024, "Wei Zhang"));
        var explained = new IdentityExplainer(graph, PairModel.Default, [], TestContext.Current.CancellationToken).Explain(0);
        Assert.Null(explained.Weakest);
        Assert.Empty(explained.Mentions[0].Links);
        Assert.Equal(
            "It has one mention; another joins it when their score reaches 0.30.", explained.WouldChange);
    }

    [Fact]
    public void Explain_AuthorsWhoMightBeOne_SaysHowFarTheyAreFromIt()
    {
        using var graph = Graph(new RecordTables()
            .AddWith("1", "Kidney function", 1980, ("W. Wang", "Alpha Beta", null), ("Ann Other", null, null))
            .AddWith("2", "Sums of squares", 2020, ("W. Wang", "Gamma Delta", null), ("Cy Dee", null, null)));
        var author = graph.Authorships.Author.Span;
        var (first, second) = (author[0], author[2]);
        Assert.NotEqual(first, second);
        var explained = new IdentityExplainer(graph, PairModel.Default, [], TestContext.Current.CancellationToken).Explain(first, second);
        Assert.Equal(0, explained.ForbiddenPairs);
        Assert.StartsWith("The mean score of their mentions is -", explained.Verdict, StringComparison.Ordinal);
        Assert.EndsWith(", below the threshold 0.30.", explained.Verdict, StringComparison.Ordinal);
        Assert.StartsWith("They would join if the mean score rose by ", explained.WouldChange, StringComparison.Ordinal);
        Assert.Equal(explained.MeanScore!.Value, Assert.Single(explained.BestLinks).Score!.Value, 5);
        var weights = explained.BestLinks[0].Evidence.Select(static item => Math.Abs(item.Contribution)).ToList();
        Assert.Equal(weights.OrderDescending(), weights);
        Assert.Contains("40 years apart", explained.BestLinks[0].Evidence.Select(static item => item.Words));
    }

    [Fact]
    public void Explain_AuthorsOfANameOfTooManyMentions_SaysThatTheyAreNotCompared()
    {
        const int Others = 3000;
        var tables = new RecordTables();
        foreach (var name in (string[])["Yorick Quistgaard", "Y. Quistgaard"])
        {
            tables.Add(name, "Cubes and spheres", 2001, name, "Tom Aasmundtveit", "Uwe Beekhuizen");
        }

        for (var i = 0; i < Others; i++)
        {
            tables.Add($"{i:0000}", "", 0, "Yelena Quistgaard");
        }

        using var graph = Graph(tables);
        int AuthorOf(string name) => graph.Authorships.Author.Span[
            Enumerable.Range(0, graph.Authorships.Count).First(row => graph.Authorships.Name[row] == name)];

        var explained = new IdentityExplainer(graph, PairModel.Default, [], TestContext.Current.CancellationToken)
            .Explain(AuthorOf("Yorick Quistgaard"), AuthorOf("Y. Quistgaard"));

        Assert.Equal(
            "Their evidence would join them, but 3002 mentions share their family name and first letter, and of so many "
                + "only those of one first name are compared.",
            explained.Verdict);
        Assert.Equal("Only a merge by a person joins them.", explained.WouldChange);
    }

    [Fact]
    public void Explain_SeveralMentionsOfTwoAuthors_ShowsTheirNearestPairsFirst()
    {
        using var graph = Graph(new RecordTables()
            .AddWith("1", "Kidney function", 1980, ("W. Wang", "Alpha Beta", null), ("Ann Other", null, null))
            .AddWith("2", "Sums of squares", 2020, ("W. Wang", "Gamma Delta", null), ("Cy Dee", null, null))
            .AddWith("3", "Kidney function and sums of squares", 2010, ("W. Wang", "Alpha Beta", null), ("Ann Other", null, null)));
        var author = graph.Authorships.Author.Span;
        Assert.Equal(author[0], author[4]);
        var explained = new IdentityExplainer(graph, PairModel.Default, [], TestContext.Current.CancellationToken)
            .Explain(author[0], author[2]);
        var scores = explained.BestLinks.Select(static link => link.Score).ToList();
        Assert.Equal(2, scores.Distinct().Count());
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.Equal(scores.Average()!.Value, explained.MeanScore!.Value, 5);
    }

    [Fact]
    public void Explain_AuthorsWhoseNamesConflict_SaysThatTheyCannotBeOne()
    {
        using var graph = Graph(new RecordTables()
            .Add("1", "Learning to rank", 2024, "Wei Zhang", "Edith Law")
            .Add("2", "Ranking by learning", 2024, "Wenhao Zhang", "Edith Law"));
        var author = graph.Authorships.Author.Span;
        var (first, second) = (author[0], author[2]);
        Assert.NotEqual(first, second);
        var explained = new IdentityExplainer(graph, PairModel.Default, [], TestContext.Current.CancellationToken).Explain(first, second);
        Assert.Equal(1, explained.ForbiddenPairs);
        Assert.Empty(explained.BestLinks);
        Assert.Null(explained.MeanScore);
        Assert.Null(explained.NameLink);
        Assert.Equal("Their names cannot be one person's.", explained.Verdict);
    }

    [Fact]
    public void Explain_AuthorsOfDifferentOrcids_SaysThatIdsPartThem()
    {
        using var graph = Graph(new RecordTables()
            .AddWith("1", "Grain boundaries", 2001, ("Jon Fisk", "Uni A", "0000-0001"), ("Gus Hart", null, null))
            .AddWith("2", "Grain boundaries", 2001, ("Jon Fisk", "Uni A", "0000-0002"), ("Gus Hart", null, null)));
        var author = graph.Authorships.Author.Span;
        var explained = new IdentityExplainer(graph, PairModel.Default, [], TestContext.Current.CancellationToken)
            .Explain(author[0], author[2]);
        Assert.Equal(
            "1 of 1 pairs of their mentions have different ids of a kind that is one person's: ORCIDs 0000-0001 (printed) and"
                + " 0000-0002 (printed).",
            explained.Verdict);
        Assert.StartsWith("Only a merge by a person joins them", explained.WouldChange, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Wei Zhang", "Wei Zhang", "They are both on 'Learning to rank', and nobody is on a paper twice.")]
    [InlineData("Wei Zhang", "Wei Zheng", "Their family names or first letters differ, and nothing else makes them one person's.")]
    public void Explain_AuthorsWhoAreNeverOne_SaysWhatPartsThem(string one, string other, string verdict)
    {
        using var graph = Graph(verdict.StartsWith("They", StringComparison.Ordinal) && one == other
            ? new RecordTables().Add("1", "Learning to rank", 2024, one, other)
            : new RecordTables().Add("1", "Learning to rank", 2024, one).Add("2", "Kidneys", 2024, other));
        var author = graph.Authorships.Author.Span;
        var explained = new IdentityExplainer(graph, PairModel.Default, [], TestContext.Current.CancellationToken)
            .Explain(author[0], author[1]);
        Assert.Equal((verdict, "Only a merge by a person joins them."), (explained.Verdict, explained.WouldChange));
    }

    [Fact]
    public void Find_Doubts_LeavesOutWhatIsSure()
    {
        using var graph = Graph(new RecordTables()
            .Add("1", "Learning to rank", 2024, "Wei Zhang", "Bo Li")
            .Add("2", "Kidney function", 1999, "W. Zhang", "Ann Other"));
        var doubts = IdentityDoubts.Find(graph, 10, 1.1);
        Assert.Equal(graph.Authors.Count, doubts.Count);
        Assert.Empty(IdentityDoubts.Find(graph, 10, 0));
        Assert.Equal(doubts.OrderByDescending(static doubt => doubt.Value).Select(static doubt => doubt.Author),
            doubts.Select(static doubt => doubt.Author));
    }

    private static KnowledgeGraph Graph(RecordTables tables) => ResolvedGraph.Of(tables.ToInput());
}
