using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Extraction.Topics;

namespace CoauthorGraph.Extraction.Tests.Topics;

/// <summary>
/// Scores by hand: 1 / (1 + exp(-z)). A topic without categories begins at z = -1.1 - .53 * 5, one with categories of .7
/// and more at -1.6 - .2 * 5. A phrase of weight 1 brings 5.8 (with categories 5) in the title, 4.5 (4) as a keyword, 2.6
/// (2.2) in a sentence that speaks of the paper itself and 2.1 (1.8) in another, and .6 of that when it is repeated; a
/// category 2.2 of its weight. Less than z = -3 is nothing. A topic of .5 and more gives .9 of it to what is broader. From .5
/// on a topic is told, with categories from .35 on.
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
    [InlineData("An alpha phrase", "", "", "", "alpha .917 broad .825")] // -2.6 + 5; gamma has -3.75 + 2.9.
    [InlineData("T", "", "beta", "", "beta .802 broad .722")] // -2.6 + 4.
    [InlineData("T", "We like beta.", "", "", "beta .401")] // -2.6 + 2.2; what is doubtful is not passed on.
    [InlineData("T", "The authors like beta.", "", "", "beta .401")]
    [InlineData("T", "Many authors like beta.", "", "", "")]
    [InlineData("T", "Beta is here.", "", "", "")] // -2.6 + 1.8 gives .31.
    [InlineData("T", "Beta is here. And beta there.", "", "", "beta .57 broad .513")] // 1.8 * 1.6.
    [InlineData("T", "Beta is here, and we have beta.", "", "", "beta .715 broad .644")] // 2.2 * 1.6.
    [InlineData("T", "Beta is here. And we have beta.", "", "", "beta .627 broad .564")] // 1.8 + 2.2 * .6.
    [InlineData("T", "We pass. Beta is here.", "", "", "")] // Only the sentence before speaks of the paper.
    [InlineData("T", "", "", "al.MAIN", "")] // 2.2 * .8 gives .302: a category alone is too little.
    [InlineData("T", "We like beta.", "", "be.CAT", "beta .758 broad .682")] // 2.2 + 1.54.
    [InlineData("T", "We like beta.", "", "x.Y be.CAT", "beta .554")] // .4 of it as a second category.
    [InlineData("T", "We like beta.", "", "be.CAT x.Y b2.CAT", "beta .852 broad .766")]
    [InlineData("Beta", "", "", "be.CAT", "beta .981 broad .883")]
    [InlineData("The field", "", "", "", "field .917")]
    [InlineData("On alphas, alphabets and alphanumerics", "", "", "", "")] // Hints alone do not carry a topic.
    [InlineData("On alphas", "We like an alpha phrase.", "", "", "alpha .438")] // 2.2 + .5 * .3.
    [InlineData("Alphas, alphabets, alphanumerics", "We like an alpha phrase.", "", "", "alpha .475")] // .6 at most.
    [InlineData("Delta", "", "", "", "delta .886")] // -3.75 + 5.8; to a whole field nothing is passed.
    [InlineData("T", "We like delta. Our delta is ours.", "", "", "delta .601")] // 2.6 * 1.6.
    [InlineData("T", "We like delta. Our delta is our delta.", "", "", "delta .601")] // 1.6 at most.
    [InlineData("Beta and an alpha phrase", "", "", "", "alpha .917 beta .917 broad .969")]
    [InlineData("A long alpha phrase", "", "", "", "alpha .917 broad .825")] // The longer hides the shorter.
    [InlineData("Gamma", "", "", "", "alpha .811 broad .73 gamma .886")] // Up by two steps.
    [InlineData("An alpha male", "", "", "", "")]
    [InlineData("RAL", "", "", "", "")] // All in capitals says nothing of capitals.
    [InlineData("The RAL of old", "", "", "", "alpha .917 broad .825")]
    [InlineData("The RALs of old", "", "", "", "alpha .917 broad .825")]
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
    public void Tag_ManyTopics_KeepsTheTwelveBestInOrder()
    {
        var taxonomy = Load(string.Join('\n', Enumerable.Range(0, 14).Select(static i => $"t{i}\tT{i}\t\t\tword{(char)('a' + i)}")));
        var title = string.Join(' ', Enumerable.Range(0, 14).Select(static i => $"word{(char)('a' + i)}"));
        Assert.Equal(
            ["t13", .. Enumerable.Range(0, 11).Select(static i => $"t{i}")],
            taxonomy.Tag(Paper(title + " wordn", "")).Select(static one => one.Id));
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
        Assert.All(Taxonomy.Tag(Paper("Beta", "We like beta.")), static one => Assert.Equal("Beta", one.Evidence));
        Assert.All(Taxonomy.Tag(Paper("Gamma", "")), static one => Assert.Equal("Gamma", one.Evidence));
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
