using CoauthorGraph.Core.Graph.Querying.FullText;

namespace CoauthorGraph.Core.Tests.Graph.Querying;

/// <summary>Scores are those of BM25 as Lucene 9 reckons them (k1 = 1.2, b = .75), worked out by hand.</summary>
public sealed class FieldIndexTests
{
    // Lengths without stop words: 2, 3 and 1, on average 2. Each word but "deep" is in two of the three texts:
    // its weight is ln(1 + 1.5 / 2.5).
    private const double Weight = 0.470003629245736;

    private readonly FieldIndex _index = new("title", 4);

    public FieldIndexTests()
    {
        _index.Add(0, "Deep Ranking");
        _index.Add(1, "ranking ranking of robots");
        _index.Add(2, "Robots");
        _index.Add(3, "of the");
    }

    [Fact]
    public void Score_OfAWord_CountsHowOftenAndHowLong() => Expect(
        Scores(["ranking"]),
        (0, Weight * 1 / (1 + (1.2 * 1))),
        (1, Weight * 2 / (2 + (1.2 * 1.375))));

    [Fact]
    public void Score_OfAPhrase_NeedsTheWordsInTheirPlaces()
    {
        Expect(Scores(["ranking", "of", "robots"]), (1, 2 * Weight / (1 + (1.2 * 1.375))));
        Assert.Empty(Scores(["ranking", "robots"]));
        Assert.Empty(Scores(["robots", "ranking"]));
        Assert.Empty(Scores(["ranking", "sparrows"]));
    }

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(2, 0.5 + (1.0 / 3))]
    public void Score_OfAPhraseWithSlop_CountsLessByWhatStandsBetween(int slop, double count) => Expect(
        Scores(["ranking", "robots"], slop),
        (1, 2 * Weight * count / (count + (1.2 * 1.375))));

    [Fact]
    public void Score_OfSeveralFields_IsAddedByItsShare()
    {
        var scores = new Dictionary<int, double> { [0] = 2 };
        _index.Score(["ranking"], 0, 0.5, scores);
        Assert.Equal(2 + (0.5 * Weight / 2.2), scores[0], 12);
    }

    [Fact]
    public void WordsFrom_ABeginning_AreThoseInOrder()
    {
        Assert.Equal(["ranking", "robots"], _index.WordsFrom("r"));
        Assert.Equal(["robots"], _index.WordsFrom("ro"));
        Assert.Empty(_index.WordsFrom("z"));
    }

    [Fact]
    public void Mark_AWord_GivesEachRowOne()
    {
        var scores = new Dictionary<int, double>();
        _index.Mark("robots", scores);
        Expect(scores, (1, 1), (2, 1));
    }

    private Dictionary<int, double> Scores(string[] words, int slop = 0)
    {
        var scores = new Dictionary<int, double>();
        _index.Score(words, slop, 1, scores);
        return scores;
    }

    private static void Expect(Dictionary<int, double> scores, params (int Row, double Score)[] expected)
    {
        Assert.Equal(expected.Select(static one => one.Row), scores.Keys.Order());
        Assert.All(expected, one => Assert.Equal(one.Score, scores[one.Row], 12));
    }
}
