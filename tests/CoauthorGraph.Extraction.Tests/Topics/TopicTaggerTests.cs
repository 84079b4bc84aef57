using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Extraction.Topics;

namespace CoauthorGraph.Extraction.Tests.Topics;

/// <summary>
/// Scores by hand: 1 - exp(-sum), where a phrase of weight 1 brings 1.6 in the title, 1.4 as a keyword, .9 in a sentence
/// that speaks of the paper itself and .65 in another, and .6 of that when it is repeated.
/// </summary>
public sealed class TopicTaggerTests
{
    private static readonly TopicTaxonomy Taxonomy = Load(
        """
        field	Field		field.cat	the field
        broad	Broad	field		
        alpha	Alpha	broad	al.MAIN	alpha phrase|alphas=0.3|alphabet=0.3|alphanumeric=0.3|long alpha phrase|!alpha male|RAL
        beta	Beta	broad	be.CAT:0.7 b2.CAT:0.69	beta
        gamma	Gamma	alpha		gamma|alpha phrase=0.5
        delta	Delta	field		delta
        """);

    [Theory]
    [InlineData("An alpha phrase", "", "", "", "alpha .865 broad .551 gamma .551")] // 1.6 + .4; .8; .8.
    [InlineData("T", "", "beta", "", "beta .753 broad .503")] // 1.4; .7.
    [InlineData("T", "We like beta.", "", "", "beta .593")] // .9; .45 does not carry the broader one.
    [InlineData("T", "Beta is here.", "", "", "")] // .65 gives .478.
    [InlineData("T", "Beta is here. And beta there.", "", "", "beta .647")] // .65 + .39.
    [InlineData("T", "Beta is here, and we have beta.", "", "", "beta .763 broad .513")] // .9 + .54; half of it.
    [InlineData("T", "We pass. Beta is here.", "", "", "")] // Only the sentence before speaks of the paper.
    [InlineData("T", "", "", "al.MAIN", "alpha .551")] // .8.
    [InlineData("T", "", "", "x.Y al.MAIN", "")] // .8 * .4 as a second category.
    [InlineData("T", "", "", "be.CAT", "beta .503")] // .7.
    [InlineData("T", "", "", "b2.CAT", "")] // .69 is just too little.
    [InlineData("T", "", "", "be.CAT x.Y b2.CAT", "beta .623")] // .7 + .276.
    [InlineData("Beta", "", "", "be.CAT", "beta .9 broad .551")] // 1.6 + .7; categories are not passed on.
    [InlineData("The field", "", "", "", "field .798")]
    [InlineData("On alphas, alphabets and alphanumerics", "", "", "", "")] // Hints alone count .6 at most.
    [InlineData("Delta", "", "", "", "delta .798")] // To a whole field nothing is passed.
    [InlineData("On alphas", "", "", "al.MAIN", "alpha .722")] // .48 + .8.
    [InlineData("Beta and an alpha phrase", "", "", "", "alpha .865 beta .798 broad .798 gamma .551")] // .8 twice.
    [InlineData("A long alpha phrase", "", "", "", "alpha .865 broad .551 gamma .551")] // The longer hides the shorter.
    [InlineData("An alpha male", "", "", "", "")]
    [InlineData("RAL", "", "", "", "")] // All in capitals says nothing of capitals.
    [InlineData("The RAL of old", "", "", "", "alpha .798 broad .551")]
    [InlineData("The RALs of old", "", "", "", "alpha .798 broad .551")]
    [InlineData("The ral of old", "", "", "", "")]
    public void Tag_Evidence_AddsUp(string title, string summary, string keywords, string categories, string expected) =>
        Assert.Equal(
            expected,
            string.Join(' ', Taxonomy.Tag(Paper(title, summary) with
            {
                Keywords = keywords.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                Categories = categories.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            }).OrderBy(static one => one.Id, StringComparer.Ordinal)
                .Select(static one => FormattableString.Invariant($"{one.Id} {one.Score:.###}"))));

    [Fact]
    public void Tag_PassedOn_IsNoMoreThanSoMuch()
    {
        // alpha has 1.6 + .96 + .576: half of it is 1.568, and .8 is passed on; to the whole field nothing.
        var topics = Taxonomy.Tag(Paper("An alpha phrase, alpha phrase, alpha phrase", ""));
        Assert.Equal(.551, topics.Single(static one => one.Id == "broad").Score);
        Assert.DoesNotContain(topics, static one => one.Id == "field");
    }

    [Fact]
    public void Tag_ManyTopics_KeepsTheEightBestInOrder()
    {
        var taxonomy = Load(string.Join('\n', Enumerable.Range(0, 10).Select(static i => $"t{i}\tT{i}\t\t\tword{(char)('a' + i)}")));
        var title = string.Join(' ', Enumerable.Range(0, 10).Select(static i => $"word{(char)('a' + i)}"));
        Assert.Equal(
            ["t9", "t0", "t1", "t2", "t3", "t4", "t5", "t6"],
            taxonomy.Tag(Paper(title + " wordj", "")).Select(static one => one.Id));
        Assert.Equal(8, taxonomy.Tag(Paper(title.Replace("wordj", "", StringComparison.Ordinal), "")).Count);
    }

    [Fact]
    public void Tag_Evidence_IsTheSentenceThatSaysMost()
    {
        Assert.Equal(
            "We show an alpha phrase.",
            Taxonomy.Tag(Paper("T", "On alphas. We show an alpha phrase. Others do not."))[0].Evidence);
        Assert.Equal(
            "Beta is here.", // .65 against .54 for saying it again.
            Taxonomy.Tag(Paper("T", "Beta is here. We like beta. Others do not."))[0].Evidence);
        Assert.Equal("category be.CAT", Assert.Single(Taxonomy.Tag(Paper("T", "") with { Categories = ["be.CAT"] })).Evidence);
        Assert.All(Taxonomy.Tag(Paper("Beta", "We like beta.")), static one => Assert.Equal("Beta", one.Evidence));
    }

    [Fact]
    public void Load_Levels_AreTheShortestWayUp()
    {
        var taxonomy = Load("a\tA\t\t\tx\nb\tB\ta\t\ty\nc\tC\tb a\t\tz\nd\tD\tc b\t\tw");
        Assert.Equal([0, 1, 1, 2], taxonomy.Topics.Select(static topic => topic.Level));
        Assert.Equal(["b", "a"], taxonomy.Find("c")!.Broader);
        Assert.Null(taxonomy.Find("e"));
    }

    [Theory]
    [InlineData("a\tA\t\tx", "Line 1 of the topic taxonomy has 4 fields")]
    [InlineData("# head\na\tA\t\t\tx=much", "Line 2 of the topic taxonomy has the weight 'much'")]
    [InlineData("a\tA\t\t\t-", "empty phrase")]
    [InlineData("a\tA\t\t\tx\na\tA\t\t\ty", "'a' stands twice")]
    [InlineData("a\tA\tb\t\tx", "'b' of the taxonomy is named as broader but has no line")]
    [InlineData("a\tA\tb\t\tx\nb\tB\ta\t\ty", "broader than itself")]
    public void Load_BadTaxonomy_IsRefused(string text, string said)
    {
        var failure = Assert.Throws<CoauthorGraphException>(() => Load(text));
        Assert.Equal(ErrorCode.InputUnreadable, failure.Code);
        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
    }

    private static TopicTaxonomy Load(string text)
    {
        using var reader = new StringReader(text);
        return TopicTaxonomy.Load(reader);
    }

    private static PaperRecord Paper(string title, string summary) => new()
    {
        Id = "x",
        Title = title,
        Abstract = summary,
        Source = new RecordSource("test", "test", 0),
    };
}
