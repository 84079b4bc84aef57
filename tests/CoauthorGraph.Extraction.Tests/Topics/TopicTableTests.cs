using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Extraction.Topics;

namespace CoauthorGraph.Extraction.Tests.Topics;

/// <summary>Topics that a user brings, in tables of several kinds.</summary>
public sealed class TopicTableTests
{
    private const string Gardening = """
        Name;ID;Parents;Synonyms;Not
        Gardening;;;;
        Rose growing;roses;Gardening;"rose culture; ROSA";rose diagram
        Weeding;weeding;gardening | ranking;;
        """;

    [Fact]
    public void Normalize_TableOfAUser_HasIdsParentsNamesAndWhatMustNotMatch()
    {
        var (lines, topics) = Normalize(Gardening);
        Assert.Equal(3, topics);
        Assert.Equal(
            "gardening\tGardening\t\t\tgardening\n"
            + "roses\tRose growing\tgardening\t\trose growing|rose culture|ROSA|!rose diagram\n"
            + "weeding\tWeeding\tgardening ranking\t\tweeding\n",
            lines);
    }

    // A word of signs is no phrase, and the second of two columns for one thing counts where the first is blank.
    [Fact]
    public void Normalize_BlankCells_AreNothing()
    {
        var (lines, _) = Normalize("id;topic_id;name;not\n;second;Weeding;--; ;\n");
        Assert.Equal("second\tWeeding\t\t\tweeding\n", lines);
    }

    [Fact]
    public void WithImported_TopicsOfAUser_TagBesideTheBuiltIn()
    {
        var taxonomy = TopicTaxonomy.WithImported(Normalize(Gardening).Lines);
        Assert.Equal((1, 0), (taxonomy.Find("roses")!.Level, taxonomy.Find("gardening")!.Level));
        Assert.Contains("roses", Tags(taxonomy, "Rose culture in cold climates"));
        Assert.Contains("roses", Tags(taxonomy, "The ROSA catalogue"));
        Assert.DoesNotContain("roses", Tags(taxonomy, "The Rosa catalogue"));
        Assert.DoesNotContain("weeding", Tags(taxonomy, "Rose culture in cold climates"));
        Assert.Contains("reinforcement-learning", Tags(taxonomy, "Deep reinforcement learning for Atari"));
        Assert.NotEqual(TopicTaxonomy.Default.ContentHash, taxonomy.ContentHash);
    }

    [Fact]
    public void WithImported_PhraseThatMustNotMatch_HidesTheNameInIt()
    {
        var taxonomy = TopicTaxonomy.WithImported(Normalize("name,not\nRose,rose diagram\n").Lines);
        Assert.Contains("rose", Tags(taxonomy, "The rose in Persia"));
        Assert.DoesNotContain("rose", Tags(taxonomy, "Drawing a rose diagram"));
    }

    [Fact]
    public void WithImported_IdOfABuiltInTopic_AddsItsNames()
    {
        var (lines, _) = Normalize("id,name,synonyms,parents\nranking,Ranking,quuxing of lists,gardening\ngardening,Gardening,,\n");
        var taxonomy = TopicTaxonomy.WithImported(lines);
        Assert.Equal(TopicTaxonomy.Default.Find("ranking")!.Broader, taxonomy.Find("ranking")!.Broader);
        Assert.Contains("ranking", Tags(taxonomy, "On the quuxing of lists"));
        Assert.NotEqual(
            taxonomy.ContentHash, TopicTaxonomy.WithImported(lines.Replace("quuxing", "quaxing", StringComparison.Ordinal)).ContentHash);
    }

    [Fact]
    public void WithImported_Alone_LeavesTheBuiltInOut()
    {
        var taxonomy = TopicTaxonomy.WithImported(Normalize("name\nRose growing\n", isAlone: true).Lines);
        Assert.Equal(["rose-growing"], taxonomy.Topics.Select(static topic => topic.Id));
        Assert.Equal(["rose-growing"], Tags(taxonomy, "Rose growing by reinforcement learning"));
    }

    [Fact]
    public void Normalize_TableOfOpenAlex_HasItsLevels()
    {
        var (lines, topics) = Normalize(
            "topic_id,topic_name,domain,field,subfield\n"
            + "10001,Rose Growing,Life Sciences,\"Plants, Roses\",Gardening\n10002,Weeds,Life Sciences,Gardening,Gardening\n");
        Assert.Equal(5, topics);
        Assert.Equal(
            ["life-sciences", "plants-roses", "gardening", "rose-growing", "weeds"],
            lines.TrimEnd('\n').Split('\n').Select(static line => line.Split('\t')[0]));
        Assert.Equal(
            ["", "life-sciences", "plants-roses", "gardening", "gardening"],
            lines.TrimEnd('\n').Split('\n').Select(static line => line.Split('\t')[2]));
    }

    [Fact]
    public void Normalize_ClassificationThatCallsTwoAlike_TellsThemApartByItsNumbers()
    {
        var (lines, _) = Normalize("id,label,broader,alternatives\n100,Plants,,\n100.7,Care,100,\n200,Animals,,\n200.7,Care,200,Keeping\n");
        Assert.Equal(
            ["plants", "care", "animals", "care-200-7"], lines.TrimEnd('\n').Split('\n').Select(static line => line.Split('\t')[0]));
        Assert.Contains("care-200-7\tCare\tanimals\t\tcare|keeping", lines, StringComparison.Ordinal);
    }

    [Fact]
    public void Normalize_WordOfManyNames_OnlyHints()
    {
        var (lines, _) = Normalize("name\nDesign\nGarden design\nRose design\nPond design\nPond\n");
        Assert.Contains("design\tDesign\t\t\tdesign=0.4\n", lines, StringComparison.Ordinal);
        Assert.Contains("pond\tPond\t\t\tpond\n", lines, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "no column 'name'")]
    [InlineData("title,year\na,b\n", "no column 'name'")]
    [InlineData("name\n", "no topics")]
    [InlineData("id,name\nx,\n", "Line 2 of the table has no name")]
    [InlineData("name,parents\nA,\nB,Nobody\n", "Line 3 of the table names the broader topic 'Nobody'")]
    [InlineData("id,name\na,A\na,B\n", "Line 3 of the table has the id 'a'")]
    [InlineData("name\nA\nA\n", "Line 3 of the table has the name 'A'")]
    [InlineData("name\n\"A\n", "quote of line 1")]
    [InlineData("name\n--\n", "no id can be made")]
    public void Normalize_WhatIsNoTable_IsRefusedWithItsLine(string table, string said)
    {
        var failure = Assert.Throws<CoauthorGraphException>(() => Normalize(table));
        Assert.Equal(ErrorCode.InputUnreadable, failure.Code);
        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WithImported_TopicThatIsBroaderThanItself_IsRefused()
    {
        var (lines, _) = Normalize("name,parents\nA,B\nB,A\n");
        Assert.Throws<CoauthorGraphException>(() => TopicTaxonomy.WithImported(lines));
    }

    [Theory]
    [InlineData("A study of auctions", "auctions")]
    [InlineData("On sequential recommendation", "sequential-recommendation")]
    [InlineData("Model-based reinforcement learning: a survey", "model-based-reinforcement-learning")]
    [InlineData("Societies of language-model agents: a survey", "multi-agent-llms")]
    [InlineData("On communication and negotiation of agents", "agent-communication")]
    public void Tag_TitleThatOnlyNamesATopic_IsAboutIt(string title, string topic) =>
        Assert.Contains(topic, Tags(TopicTaxonomy.Default, title));

    [Theory]
    [InlineData("Synthesis of linear ranking functions for termination of programs", "ranking")]
    [InlineData("A firewall policy for network security in packet filters", "policy-gradients")]
    public void Tag_TitleWhoseOtherWordsSpeakAgainst_IsNotAboutIt(string title, string topic) =>
        Assert.DoesNotContain(topic, Tags(TopicTaxonomy.Default, title));

    [Fact]
    public void Tag_OtherWordsOfATitle_SpeakForTheTopicToo() => Assert.True(
        Score("Auctions of Australian wool prices and stock markets", "auctions") > Score("A study of auctions", "auctions") + 0.1);

    private static double Score(string title, string topic) => TopicTaxonomy.Default.Tag(Titled(title))
        .Single(found => found.Id == topic).Score;

    private static IEnumerable<string> Tags(TopicTaxonomy taxonomy, string title) => taxonomy.Tag(Titled(title))
        .Select(static topic => topic.Id);

    private static PaperRecord Titled(string title) => new()
    {
        Id = "p",
        Title = title,
        Source = new RecordSource("test", "records", 0),
    };

    private static (string Lines, int Topics) Normalize(string table, bool isAlone = false)
    {
        using var reader = new StringReader(table);
        return TopicTaxonomy.Normalize(reader, isAlone);
    }
}
