using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Identity.Explanation;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Tests;

/// <summary>What explanations say of mentions that no score joined or parted.</summary>
public sealed class IdentityJoinTests
{
    private const string One = "Jane Zemanikova";
    private const string Other = "Jane Przybylska";

    [Fact]
    public void Explain_NamesThatAnIdJoins_SaysSoInPlaceOfAScore()
    {
        var input = With(Unlike(), One, "dblp:J", Other, "dblp:J");
        using var graph = ResolvedGraph.Of(input);
        var link = Assert.Single(Explainer(graph).Explain(AuthorOf(graph, One)).Mentions, IsOf(graph, Other)).Links[0];
        Assert.Null(link.Score);
        Assert.Null(link.Probability);
        Assert.Empty(link.Evidence);
        Assert.StartsWith("by the link of their names (vouched), score ", link.JoinedBy, StringComparison.Ordinal);
        Assert.Contains("the same source id dblp:J", link.JoinedBy, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_NamesOfOneBlockThatConflict_AreTwoPartsThatAreLinked()
    {
        var tables = new RecordTables()
            .AddWith("1", "Ranks", 2001, ("Wei Zhang", null, "0000-0001"), ("Ann Quill", null, null))
            .AddWith("2", "Ranks again", 2002, ("Wei Zhang", null, "0000-0001"), ("Ann Quill", null, null))
            .AddWith("3", "Kidneys", 2003, ("Wenhao Zhang", null, "0000-0001"), ("Bo Finch", null, null));
        using var graph = ResolvedGraph.Of(tables.ToInput());
        var explained = Explainer(graph).Explain(AuthorOf(graph, "Wei Zhang"));
        Assert.Equal("vouched", Assert.Single(explained.NameLinks).Likeness);
        Assert.Equal("Wei Zhang", graph.Authorships.Name[explained.Weakest!.Authorship]);
        Assert.True(explained.Weakest.MeanScore > explained.Threshold); // The conflict is no part of it.
        Assert.Contains(
            "the same ORCID 0000-0001",
            Assert.Single(explained.Mentions, IsOf(graph, "Wenhao Zhang")).Links[0].JoinedBy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kim", "2026-11-22", "one web page", " that Kim made on 2026-11-22: one web page")]
    [InlineData("Kim", "", "", " that Kim made")]
    [InlineData("", "2026-11-22", "", " made on 2026-11-22")]
    [InlineData("", "", "", "")]
    public void Explain_NamesThatAMergeJoins_NamesWhoMadeIt(string by, string date, string reason, string words)
    {
        var day = PartialDate.TryParse(date, out var parsed) ? parsed : default;
        var merge = Decision.Make(DecisionKind.Merge, [new("1", 0, One), new("3", 0, Other)], null, by, day, reason);
        using var graph = ResolvedGraph.Of(Unlike() with { Corrections = [merge] });
        var explained = Explainer(graph, merge).Explain(AuthorOf(graph, One));
        Assert.Equal([$"by the merge {merge.Id}{words}"], explained.Corrections);
        Assert.Equal(
            $"by the merge {merge.Id}{words}", Assert.Single(explained.Mentions, IsOf(graph, Other)).Links[0].JoinedBy);

        // The second mention of the name is not in the merge, and comes through the first.
        var second = explained.Mentions.Single(mention => graph.Authorships.Paper.Span[mention.Authorship] == 1);
        Assert.Equal([null, $"by the merge {merge.Id}{words}"], second.Links.Select(static link => link.JoinedBy));
        Assert.NotNull(second.Links[0].Score);
        Assert.Empty(explained.NameLinks);
    }

    [Fact]
    public void Explain_MentionsThatAMergeJoinsAgainstTheirScore_SaysBoth()
    {
        var input = new RecordTables()
            .AddWith("1", "Kidney function", 1980, ("W. Wang", "Alpha Beta", null), ("Ann Other", null, null))
            .AddWith("2", "Sums of squares", 2020, ("W. Wang", "Gamma Delta", null), ("Cy Dee", null, null)).ToInput();
        var merge = Decision.Make(DecisionKind.Merge, [new("1", 0, "W. Wang"), new("2", 0, "W. Wang")]);
        using var graph = ResolvedGraph.Of(input with { Corrections = [merge] });
        var link = Explainer(graph, merge).Explain(AuthorOf(graph, "W. Wang")).Mentions[0].Links[0];
        Assert.True(link.Score < 0);
        Assert.Equal($"by the merge {merge.Id}", link.JoinedBy);
    }

    // One that a later one undid joins nothing.
    [Fact]
    public void Explain_MergeThatASplitOverruled_IsNotTold()
    {
        var merge = Decision.Make(DecisionKind.Merge, [new("1", 0, One), new("3", 0, Other)]);
        var split = Decision.Make(DecisionKind.Split, [new("3", 0, Other)], [new("1", 0, One)]);
        using var graph = ResolvedGraph.Of(Unlike() with { Corrections = [merge, split] });
        Assert.Empty(Explainer(graph, merge, split).Explain(AuthorOf(graph, One)).Corrections);
    }

    [Fact]
    public void Explain_TwoPartsOfOneName_AreJoinedThroughIt()
    {
        string[] names = ["Veronika Zemanikova", "Veronika Zemanikova Hasseltine", "Hasseltine Veronika"];
        var tables = new RecordTables()
            .Add("1", "Statistical translation of idioms", 2018, names[0], "Zubin Przybylski")
            .Add("2", "Statistical translation of proverbs", 2019, names[1], "Zubin Przybylski");
        using var graph = ResolvedGraph.Of(With(
            tables.Add("3", "Neural translation of verse", 2020, names[2], "Zubin Przybylski").ToInput(),
            names[1], "dblp:V", names[2], "dblp:V"));
        var mention = Assert.Single(Explainer(graph).Explain(AuthorOf(graph, names[0])).Mentions, IsOf(graph, names[2]));
        Assert.Contains($"by '{names[1]}', which is joined with either", mention.Links.Select(static link => link.JoinedBy));
    }

    [Theory]
    [InlineData(AuthorshipFlags.None, "ORCIDs 0000-0001 (printed) and 0000-0002 (printed)")]
    [InlineData(AuthorshipFlags.OrcidOfPerson,
        "ORCIDs 0000-0001 (by the person record of dblp) and 0000-0002 (by the person record of dblp)")]
    public void Explain_AuthorsWhomOrcidsPart_SaysWhoTellsThem(AuthorshipFlags told, string ids)
    {
        var input = With(new RecordTables()
            .AddWith("1", "Grain boundaries", 2001, ("Jon Fisk", "Uni A", "0000-0001"))
            .AddWith("2", "Grain boundaries", 2001, ("Jon Fiske", "Uni A", "0000-0002")).ToInput(),
            "Jon Fisk", "dblp:J", "Jon Fiske", "dblp:J");
        var flags = new AuthorshipFlags[input.Authorships.Count];
        Array.Fill(flags, told);
        using var graph = ResolvedGraph.Of(input with { Authorships = input.Authorships with { Flags = flags } });
        var explained = Explainer(graph).Explain(AuthorOf(graph, "Jon Fisk"), AuthorOf(graph, "Jon Fiske"));
        Assert.Equal(
            $"1 of 1 pairs of their mentions have different ids of a kind that is one person's: {ids}.", explained.Verdict);
    }

    [Fact]
    public void Explain_AuthorsWhomSourceIdsPart_NamesThese()
    {
        using var graph = ResolvedGraph.Of(With(Unlike(), One, "dblp:J", Other, "dblp:P"));
        Assert.Contains(
            "source ids dblp:J (printed) and dblp:P (printed)",
            Explainer(graph).Explain(AuthorOf(graph, One), AuthorOf(graph, Other)).Verdict, StringComparison.Ordinal);
    }

    // Spelt alike, without anything in common, then with an affiliation that is not alike enough for a tie.
    [Fact]
    public void Explain_NamesThatAreAlikeWithoutATie_SaysWhatTheirLinkLacks()
    {
        const string Spelt = "Jane Zemanekova";
        using var graph = ResolvedGraph.Of(new RecordTables()
            .Add("1", "Statistical translation of idioms", 2018, One, "Zubin Tegmarkova")
            .Add("2", "Cell walls", 2019, Spelt, "Ann Other").ToInput());
        var explained = Explainer(graph).Explain(AuthorOf(graph, One), AuthorOf(graph, Spelt));
        Assert.StartsWith(
            $"'{One}' and '{Spelt}' are spelt alike, but that is all (the score of their link is ", explained.Verdict,
            StringComparison.Ordinal);
        Assert.StartsWith("They would be linked if they had one of these in common", explained.WouldChange, StringComparison.Ordinal);
        Assert.Equal("spelling", explained.NameLink!.Likeness);
        Assert.Null(explained.MeanScore);
    }

    // Common names, many papers of either and one co-author in common: a tie, and less than the threshold.
    [Fact]
    public void Explain_NamesWhoseLinkScoresTooLittle_SaysHowMuch()
    {
        var tables = new RecordTables();
        for (var paper = 0; paper < 12; paper++)
        {
            tables.AddWith($"a{paper}", $"Ranks {paper}", 2001, ("Maria Garcia", "Alpha Beta", null), ($"Ann Quill{(char)('a' + paper)}", null, null))
                .AddWith($"b{paper}", $"Kidneys {paper}", 2001, ("Garcia Maria", "Alpha Beta", null), ($"Bo Finch{(char)('a' + paper)}", null, null));
        }

        using var graph = ResolvedGraph.Of(tables.ToInput());
        var explained = Explainer(graph).Explain(AuthorOf(graph, "Maria Garcia"), AuthorOf(graph, "Garcia Maria"));
        Assert.True(explained.NameLink!.Score < explained.NameLink.Threshold);
        Assert.Equal(
            FormattableString.Invariant(
                $"'Maria Garcia' and 'Garcia Maria' have the same words in another order, but the score of their link is {explained.NameLink.Score:0.00}, below 1.50."),
            explained.Verdict);
        Assert.StartsWith(
            FormattableString.Invariant($"They would be linked if that score rose by {1.5 - explained.NameLink.Score:0.00}:"),
            explained.WouldChange, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_AuthorsWhoHaveOneOrcidOnce_SaysThatItMayBeMisplaced()
    {
        using var graph = ResolvedGraph.Of(new RecordTables()
            .AddWith("1", "Ranks", 2001, (One, null, "0000-0001"))
            .AddWith("2", "Kidneys", 2002, ("Bo Hasseltine", null, "0000-0001")).ToInput());
        Assert.StartsWith(
            "They have one ORCID, but neither a first name",
            Explainer(graph).Explain(AuthorOf(graph, One), AuthorOf(graph, "Bo Hasseltine")).Verdict, StringComparison.Ordinal);
    }

    // A rejection parts what a link would join.
    [Fact]
    public void Explain_NamesThatACorrectionParts_SaysThatTheyWouldBeLinked()
    {
        var reject = Decision.Make(
            DecisionKind.Reject, [new("1", 0, One), new("2", 0, One)], [new("3", 0, Other), new("4", 0, Other)]);
        using var graph = ResolvedGraph.Of(With(Unlike(), One, "dblp:J", Other, "dblp:J") with { Corrections = [reject] });
        Assert.Contains(
            "have one id, of people's making, and would be linked now, score ",
            Explainer(graph, reject).Explain(AuthorOf(graph, One), AuthorOf(graph, Other)).Verdict, StringComparison.Ordinal);
    }

    // Two papers of the one name and one of the other.
    private static IdentityInput Unlike() => new RecordTables()
        .Add("1", "Statistical translation of idioms", 2018, One, "Zubin Tegmarkova")
        .Add("2", "Statistical translation of proverbs", 2019, One, "Zubin Tegmarkova")
        .Add("3", "Cell walls", 2019, Other, "Ann Quill").ToInput();

    private static IdentityInput With(IdentityInput input, string one, string id, string other, string otherId) => input with
    {
        Authorships = input.Authorships with
        {
            SourceId = StringColumn.From(Enumerable.Range(0, input.Authorships.Count).Select(row =>
                input.Authorships.Name[row] is var name && name == one ? id : name == other ? otherId : "")),
        },
    };

    private static IdentityExplainer Explainer(KnowledgeGraph graph, params Decision[] corrections) =>
        new(graph, PairModel.Default, corrections, TestContext.Current.CancellationToken);

    private static int AuthorOf(KnowledgeGraph graph, string name) => graph.Authorships.Author.Span[
        Enumerable.Range(0, graph.Authorships.Count).First(row => graph.Authorships.Name[row] == name)];

    private static Predicate<MentionExplanation> IsOf(KnowledgeGraph graph, string name) =>
        mention => graph.Authorships.Name[mention.Authorship] == name;
}
