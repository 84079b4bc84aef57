using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Extraction.Topics;

namespace CoauthorGraph.Extraction.Tests.Topics;

/// <summary>
/// Scores by hand: 1 / (1 + exp(-z)). A topic that was not learnt begins at z = -1.1 - .53 * 5. A phrase of weight 1 brings
/// 5.8 in the title, 4.5 as a keyword, 2.6 in a sentence that speaks of the paper itself and 2.1 in another, and .6 of that
/// when it is repeated; a category 2.2 of its weight. Less than z = -3 is nothing. A topic of .5 and more gives .9 of it to what is broader. From .5
/// on a topic is told, with categories from .35 on.
/// </summary>
public sealed class TopicTaggerTests
{
    private const string Lines =
        """
        field	Field		field.cat	the field
        broad	Broad	field		
        alpha	Alpha	broad	al.MAIN	alpha phrase|alphas=0.3|alphabet=0.3|alphanumeric=0.3|long alpha phrase|!alpha male|RAL
        beta	Beta	broad	be.CAT:0.7 b2.CAT:0.69	beta
        gamma	Gamma	alpha		gamma|alpha phrase=0.5
        delta	Delta	field		delta
        """;

    private static readonly TopicTaxonomy Taxonomy = Load(Lines);

    [Theory]
    [InlineData("An alpha phrase", "", "", "", "alpha .886 broad .797")] // -3.75 + 5.8; gamma has -3.75 + 2.9.
    [InlineData("T", "", "beta", "", "beta .679 broad .611")] // -3.75 + 4.5.
    [InlineData("T", "We like beta.", "", "", "")] // -3.75 + 2.6.
    [InlineData("T", "The authors like beta. Beta.", "", "", "beta .527")] // 2.6 + .6 * 2.1.
    [InlineData("T", "Many authors like beta. Beta.", "", "", "beta .404")] // 2.1 * 1.6; what is doubtful is not passed on.
    [InlineData("T", "Beta is here.", "", "", "")] // -3.75 + 2.1.
    [InlineData("T", "Beta is here. And beta there.", "", "", "beta .404")] // 2.1 * 1.6.
    [InlineData("T", "Beta is here, and we have beta.", "", "", "beta .601 broad .541")] // 2.6 * 1.6.
    [InlineData("T", "Beta is here. And we have beta.", "", "", "beta .478")] // 2.1 + 2.6 * .6.
    [InlineData("T", "We pass. Beta is here.", "", "", "")] // Only the sentence before speaks of the paper.
    [InlineData("T", "", "", "al.MAIN", "")] // 2.2 * .8: a category alone is too little.
    [InlineData("T", "We like beta.", "", "be.CAT", "beta .596 broad .537")] // 2.6 + 1.54.
    [InlineData("T", "We like beta.", "", "x.Y be.CAT", "beta .37")] // .4 of it as a second category.
    [InlineData("T", "We like beta.", "", "be.CAT x.Y b2.CAT", "beta .731 broad .657")]
    [InlineData("Beta", "", "", "be.CAT", "beta .973 broad .876")]
    [InlineData("The field", "", "", "", "field .886")]
    [InlineData("On alphas, alphabets and alphanumerics", "", "", "", "")] // Hints alone do not carry a topic.
    [InlineData("On alphas", "Our alpha phrase. Alpha phrase.", "", "", "alpha .55")] // 3.86 + .3 * .3.
    [InlineData("Alphas, alphabets, alphanumerics", "Our alpha phrase. Alpha phrase.", "", "", "alpha .572 broad .515")] // .6 at most.
    [InlineData("Delta", "", "", "", "delta .886")] // -3.75 + 5.8; to a whole field nothing is passed.
    [InlineData("T", "We like delta. Our delta is ours.", "", "", "delta .601")] // 2.6 * 1.6.
    [InlineData("T", "We like delta. Our delta is our delta.", "", "", "delta .601")] // 1.6 at most.
    [InlineData("Beta and an alpha phrase", "", "", "", "alpha .886 beta .886 broad .959")]
    [InlineData("A long alpha phrase", "", "", "", "alpha .886 broad .797")] // The longer hides the shorter.
    [InlineData("Gamma", "", "", "", "alpha .797 broad .718 gamma .886")] // Up by two steps.
    [InlineData("An alpha male", "", "", "", "")]
    [InlineData("RAL", "", "", "", "")] // All in capitals says nothing of capitals.
    [InlineData("The RAL of old", "", "", "", "alpha .886 broad .797")]
    [InlineData("The RALs of old", "", "", "", "alpha .886 broad .797")]
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

    // ~phrase means the topic only where something broader, no field, is spoken of; elsewhere it hints, .3 of .3.
    [Theory]
    [InlineData("A phrase of two minds", "", "")]
    [InlineData("A phrase of two minds and a parent", "", "child .886 field .879 parent .977")] // .886, and .797 of child.
    [InlineData("A phrase of two minds", "Parent hint.", "child .886 field .718 parent .797")]
    [InlineData("A phrase of two minds", "Field.", "")]
    [InlineData("A phrase of two minds, and of two minds", "", "")]
    [InlineData("A grandchild of two minds", "Parent hint.", "child .797 field .646 grandchild .886 parent .718")]
    public void Tag_PhraseThatNeedsABroaderTopic_NamesItBesideThat(string title, string summary, string expected) =>
        Assert.Equal(
            expected,
            string.Join(' ', Load(
                """
                root	Root			
                field	Field	root	f.CAT	field
                parent	Parent	field		parent|parent hint=0.2
                child	Child	parent		~phrase of two minds
                grandchild	Grandchild	child		~grandchild of two minds
                """).Tag(Paper(title, summary)).OrderBy(static one => one.Id, StringComparer.Ordinal)
                .Select(static one => FormattableString.Invariant($"{one.Id} {one.Score:.###}"))));

    // Ways up double at each of sixty levels, as in a table that somebody brings: topics are gone through, and not ways.
    [Fact]
    public async Task Tag_TopicsWithManyWaysUp_EndsAsSoonAsWithOne()
    {
        var lines = new List<string> { "a0\tA\t\tc.A\tzeta", "b0\tB\t\t\tyota" };
        for (var level = 1; level < 60; level++)
        {
            lines.Add($"a{level}\tA\ta{level - 1} b{level - 1}\t\t!queer zeta{level}");
            lines.Add($"b{level}\tB\ta{level - 1} b{level - 1}\t\t~beta{level}");
        }

        lines.Add("c\tC\tb59\tc.C\tgamma");
        var tagged = await Task.Run(() => Load(string.Join('\n', lines)).Tag(
                Paper("A queer zeta59 and beta59 and gamma", "") with { Categories = ["c.C"] }))
            .WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Equal(12, tagged.Count); // What is narrower passes on to all above it, and twelve are told.
    }

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
            Taxonomy.Tag(Paper("T", "On alphas. We show an alpha phrase. Others have an alpha phrase too."))[0].Evidence);
        Assert.Equal(
            "Beta is here.", // .65 against .54 for saying it again.
            Taxonomy.Tag(Paper("T", "Beta is here. We like beta. Others do not."))[0].Evidence);
        Assert.All(Taxonomy.Tag(Paper("Beta", "We like beta.")), static one => Assert.Equal("Beta", one.Evidence));
        Assert.All(Taxonomy.Tag(Paper("Gamma", "")), static one => Assert.Equal("Gamma", one.Evidence));
    }

    // The working memory is used again: nothing of the paper before may be left in it, of names, hints, categories and
    // quotes.
    [Fact]
    public void Tag_PaperAfterAnother_IsTaggedAsAlone()
    {
        var next = Paper("T", "Our alpha phrase. An alpha phrase of ours.") with { Categories = ["x.Y"] };
        var alone = Load(Lines).Tag(next);
        var taxonomy = Load(Lines);
        var before = Paper("An alpha phrase on alphas", "We like alphabets. Our alpha phrase is beta.");
        taxonomy.Tag(before with { Categories = ["al.MAIN", "be.CAT"], Keywords = ["alpha phrase"] });

        Assert.Equal(alone, taxonomy.Tag(next));
        Assert.Equal(["alpha"], alone.Select(static topic => topic.Id));
    }

    [Theory]
    [InlineData(-4, -5, true)]
    [InlineData(-4.25, -5.5, false)]
    [InlineData(40, -5, true)]
    [InlineData(40, -5, false)]
    [InlineData(-40, -5.125, false)]
    [InlineData(1, double.NaN, true)]
    [InlineData(1, double.NaN, false)]
    public void OfNothing_WordsAlone_IsWhatTheyGiveBesideNoName(double context, double prior, bool field) =>
        Assert.Equal(
            TopicOdds.Of(null, context, (float)prior, field), TopicOdds.OfNothing(context, (float)prior, field));

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
