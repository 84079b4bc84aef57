using System.Text;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Lookups;
using CoauthorGraph.Tests.Shared.Graphs;
using CsCheck;

namespace CoauthorGraph.Questions.Tests.Lookups;

public sealed class PhraseTests
{
    private static readonly string[] Vocabulary =
        ["world", "worlds", "model", "models", "s", "naïve", "naive", "bayes", "модель", "мира", "ь", "loss", "bu"];

    private static readonly string[] Between = [" ", "-", ". ", "'"];

    private static readonly Gen<string> Word = Gen.Int[0, Vocabulary.Length - 1].Select(static at => Vocabulary[at]);

    private static readonly Gen<(string Title, string Abstract)> Texts = Gen.Select(Text(6), Text(12));

    [Theory]
    [InlineData("machine unlearning", "On Machine Unlearning.", true)]
    [InlineData("machine unlearning", "machine-unlearning of graphs", true)]
    [InlineData("machine unlearning", "A machine: unlearning it", true)] // Signs do not count, as in titles.
    [InlineData("machine unlearning", "machine un-learning", false)]
    [InlineData("machine unlearning", "unlearning machine", false)]
    [InlineData("machine unlearning", "machines unlearning", false)] // Only the last word may be in the plural.
    [InlineData("machine unlearning", "submachine unlearning", false)]
    [InlineData("machine unlearning", "machine unlearningness", false)]
    [InlineData("world model", "World models of agents", true)]
    [InlineData("world models", "the world model", true)]
    [InlineData("loss", "los angeles", false)] // A double s is no plural.
    [InlineData("bus", "a bu", false)] // Three letters are too few for a plural.
    [InlineData("type s", "A type S star", true)] // A letter alone is no ending.
    [InlineData("type s", "all types", false)]
    [InlineData("naive bayes", "Naïve Bayes", true)]
    [InlineData("naïve bayes", "naive bayes", true)]
    [InlineData("model", "remodel the model", true)] // The second place counts where the first is inside a word.
    [InlineData("model", "modelling a model by models", true)]
    [InlineData("модель", "Модель мира", true)]
    public void StandsIn_Words_OneAfterAnother(string phrase, string text, bool stands)
    {
        Assert.Equal(stands, new Phrase(phrase).StandsIn(text));
        Assert.Equal(stands, new Phrase(phrase).StandsIn(Encoding.UTF8.GetBytes(text)));
    }

    // With the words of the graph at hand few texts are looked at; what is found must be the same.
    [Fact]
    public void Search_WithWords_FindsWhatAllTextsHave() =>
        Gen.Select(Texts.Array[1, 80], Word.Array[1, 3]).Sample(
            (texts, words) =>
            {
                var phrase = string.Join(' ', words);
                using var graph = Papers(texts);
                var expected = Places(graph, phrase);
                graph.LaterWords = new Lazy<NameWords?>(NameWordsBuilder.Of(graph, CancellationToken.None));
                Assert.Equal(expected, Places(graph, phrase));
            },
            iter: 300);

    // A signature that lets a paper have words that it has not costs a look; one that does not would lose it. Of
    // abstracts of a hundred words about one in a hundred is looked at for two words that none has.
    [Fact]
    public void Papers_OfWordsThatNoAbstractHas_AreFew()
    {
        var chance = new Random(7);
        using var graph = Papers([.. Enumerable.Range(0, 2000).Select(at =>
            (string.Empty, string.Join(' ', Enumerable.Range(0, 100).Select(_ => chance.Next(5000).ToString("x", null)))))]);
        var candidates = new PhraseCandidates(
            new Phrase("machine unlearning"), NameWordsBuilder.Of(graph, CancellationToken.None));
        Assert.InRange(candidates.Papers().Count, 1, 100);
    }

    [Theory]
    [InlineData(0, 2, 1, true)]
    [InlineData(0, 2, 0, false)] // A slice is missing.
    [InlineData(0, 3, 1, false)] // A paper that is not there.
    [InlineData(-1, 2, 1, false)]
    public void Fits_SignaturesOfOtherPapers_DoNot(int first, int last, int groups, bool fits) => Assert.Equal(
        fits,
        new TextSignatures { Rows = new[] { first, last }, Slices = new int[groups * TextSignatures.Bits] }.Fits(3));

    [Fact]
    public void Phrase_OfSigns_IsEmpty() => Assert.True(new Phrase(" -!").IsEmpty);

    private static Gen<string> Text(int most) => Gen.Select(
        Word.Array[0, most], Gen.Int[0, 3],
        static (words, between) => string.Join(Between[between], words));

    private static KnowledgeGraph Papers((string Title, string Abstract)[] texts) => new LiteralGraph(
        [.. texts.Select(static (text, at) => new LiteralPaper($"p{at:D5}", 2001, "a")
        {
            Title = text.Title,
            Abstract = text.Abstract,
        })]).Build();

    private static PhrasePlace[] Places(KnowledgeGraph graph, string phrase)
    {
        var hits = PhraseHits.Search(graph, phrase, CancellationToken.None)!;
        return [.. Enumerable.Range(0, graph.Papers.Count).Select(paper => hits[paper])];
    }
}
