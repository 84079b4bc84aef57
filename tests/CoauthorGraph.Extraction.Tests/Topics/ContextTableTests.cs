using CoauthorGraph.Core.Records;
using CoauthorGraph.Extraction.Text;
using CoauthorGraph.Extraction.Topics;

namespace CoauthorGraph.Extraction.Tests.Topics;

/// <summary>
/// Values by hand: sqrt(count / (words + 20)), a word of the title counting twice. The table says in tenths what a value
/// is worth, and in hundredths where a topic begins.
/// </summary>
public sealed class ContextTableTests
{
    private const string Topics =
        """
        walking	Walking			gait theory
        ranking	Ranking			ranking function
        lists	Lists	ranking		list|!linear function
        plain	Plain			plain
        machines	Machines	plain	m.A m.B:0.2	moving machine
        """;

    private const string Table =
        "machines\t-100\t-200\nwalking\t-200\t-300\nunheard-of\t-100\t-100\nranking\t-400\t-400\n"
        + "\tgait\t1:400\t2:90\n\ttheory rule\t1:100\n\trobot arm\t1:100\n\ttermination\t3:-300\n\tfunction\t3:500\n\tranking function\t3:900\n"
        + "\tmachine\t0:250\n\t@m.A\t1:100\n\t@plain\t1:-300\n\t@lists\t1:7\n";

    [Fact]
    public void Weigh_WordsOfTitleAndAbstract_CountByPlaceAndLength()
    {
        // gait: twice for the title, once for the abstract, among 8 + 4 words.
        Assert.Equal(-3 + (40 * Math.Sqrt(3 / 32.0)), Odds("My gait is so", "Gaits I like not")[0], 1e-4);
        Assert.Equal(-3, Odds("Nothing known", "")[0], 1e-4);
    }

    [Fact]
    public void Weigh_Pair_CountsOnlySideBySide()
    {
        var pair = -3 + (10 * Math.Sqrt(2 / 24.0));
        Assert.Equal(pair, Odds("Robot arms", "")[0], 1e-4);
        Assert.Equal(pair, Odds("robot-arm", "")[0], 1e-4);
        Assert.Equal(-3, Odds("Robots. Arms", "")[0], 1e-4);
        Assert.Equal(-3, Odds("Robot/arm", "")[0], 1e-4);
        Assert.Equal(-3, Odds("arm robot", "")[0], 1e-4);
    }

    [Fact]
    public void Weigh_WordsInsideAName_DoNotSpeakForThatTopic()
    {
        // Of the two functions one is in the name, so is the pair; termination stays.
        var odds = Odds("Ranking functions of function termination", "");
        var each = 2 / 30.0;
        Assert.Equal(-4 + (50 * Math.Sqrt(each)) - (30 * Math.Sqrt(each)), odds[1], 1e-4);

        // A pair that a name cuts is inside it.
        Assert.Equal(-3, Odds("Gait theory rule", "")[0], 1e-4);
        Assert.Equal(-3 + (10 * Math.Sqrt(2 / 24.0)), Odds("Theory rule", "")[0], 1e-4);

        // "gait" is a name of walking in the title, and a word in the abstract.
        Assert.Equal(-3 + (40 * Math.Sqrt(1 / 25.0)), Odds("Gait theory", "gait")[0], 1e-4);
    }

    [Fact]
    public void Weigh_WordsThatOnlyLookLikeATopic_DoNotSpeakForWhatIsBroader()
    {
        Assert.Equal(-4 + (50 * Math.Sqrt(2 / 24.0)), Odds("Square function", "")[1], 1e-4);
        Assert.Equal(-4, Odds("Linear function", "")[1], 1e-4);
    }

    // A category is worth .2, and so is the whole field it is of, however many of its categories a paper has.
    [Theory]
    [InlineData("", -3)]
    [InlineData("m.A", -3 + (.2 * (10 - 30)))]
    [InlineData("m.B", -3 + (.2 * -30))]
    [InlineData("m.B m.A m.A", -3 + (.2 * (10 - 30)))]
    [InlineData("unheard.of lists", -3)]
    public void Weigh_Categories_CountWithTheirWholeFields(string categories, double odds) =>
        Assert.Equal(odds, Odds(Paper("Nothing known", "") with { Categories = categories.Split(' ') })[0], 1e-4);

    // What a topic with categories of its own is called is a word among others.
    [Fact]
    public void Weigh_NameOfAField_SpeaksForIt()
    {
        Assert.Equal(-2 + (25 * Math.Sqrt(2 / 24.0)), Odds("Moving machines", "")[4], 1e-4);

        // .3 + .57 * (7.217 - 2 + 1) - .78 = 3.064, 2.6 for the name in the title, 2.2 * .8 for the category.
        Assert.Equal(0.997, Score("Moving machines", ""));
        Assert.Equal(0.999, Score("Moving machines", "m.A"));
        Assert.Equal(0.963, Score("Machines", "")); // .3 + .57 * (7.538 - 2 + 1) - .78 = 3.247
    }

    [Fact]
    public void Weigh_TopicWithoutWeights_IsNotKnown()
    {
        var taxonomy = Taxonomy();
        Assert.True(float.IsNaN(taxonomy.Context.Priors[2]));
        Assert.Equal([-2f, -4f], taxonomy.Context.Priors[..2]);
        Assert.True(float.IsNaN(taxonomy.Context.Priors[3]));
        Assert.Equal(0, taxonomy.Context.Weight(0, 1)); // What the file says of a topic that is not there.
    }

    [Fact]
    public void Tag_WordsAlone_CarryATopicAndAreNamed()
    {
        // context: -3 + 40 * sqrt(12 / 38) + 10 * sqrt(2 / 38) = 21.8: 10 above the prior at most.
        // z = -1.1 + .46 * 10 - .53 * 2 = 2.44.
        var found = Assert.Single(Taxonomy().Tag(Paper("gait gait gait gait gait gait robot arm of", "")));
        Assert.Equal(("walking", .92), (found.Id, found.Score));
        Assert.Equal("words: gait, robot arm", found.Evidence);

        // Of words that are worth the same the first of the table.
        var taxonomy = Taxonomy();
        Assert.Equal(
            "theory rule, robot arm",
            taxonomy.Context.Strongest(taxonomy.Tagger.Read(Paper("Robot arm or theory rule", "")).Context, 0));
    }

    [Fact]
    public void Tag_NameInForeignContext_IsNoTopic()
    {
        Assert.Contains(Taxonomy().Tag(Paper("A ranking function", "")), static one => one.Id == "ranking");
        Assert.DoesNotContain(
            Taxonomy().Tag(Paper("Termination: a ranking function", "Termination. Of termination. Termination!")),
            static one => one.Id == "ranking");
    }

    [Fact]
    public void Write_WhatWasRead_IsReadTheSame()
    {
        using var writer = new StringWriter();
        ContextFile.Write(
            writer,
            [("a", -4.126, 0.5)],
            [("x", [(0, 1.26)]), ("gone", [(0, 0.04)]), ("x y", [(0, -0.3)])]);
        Assert.Equal("a\t-413\t50\n\tx\t0:13\n\tx y\t0:-3\n", writer.ToString());
        using var reader = new StringReader(writer.ToString());
        var table = ContextFile.Read(reader, new WordNumbers(), ["b", "a"]);
        Assert.Equal([float.NaN, -4.13f], table.Priors);
        Assert.Equal(2, table.Vocabulary.Count);
        Assert.Equal(1.3f, table.Weight(0, 1));
        Assert.Equal(-.3f, table.Weight(1, 1));
    }

    private static double Score(string title, string categories) => Taxonomy()
        .Tag(Paper(title, "") with { Categories = categories.Split(' ') }).Single(static one => one.Id == "machines").Score;

    private static float[] Odds(string title, string summary) => Odds(Paper(title, summary));

    private static float[] Odds(PaperRecord paper)
    {
        var taxonomy = Taxonomy();
        var odds = new float[taxonomy.Topics.Count];
        taxonomy.Context.Weigh(taxonomy.Tagger.Read(paper).Context, odds);
        return odds;
    }

    private static TopicTaxonomy Taxonomy()
    {
        using var topics = new StringReader(Topics);
        using var table = new StringReader(Table);
        return TaxonomyFile.Read(topics, table);
    }

    private static PaperRecord Paper(string title, string summary) => new()
    {
        Id = "x",
        Title = title,
        Abstract = summary,
        Source = new RecordSource("test", "test", 0),
    };
}
