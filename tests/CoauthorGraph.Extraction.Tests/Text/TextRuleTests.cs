using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Tests.Text;

public sealed class TextRuleTests
{
    [Theory]
    [InlineData("networks", "network")]
    [InlineData("studies", "study")]
    [InlineData("ties", "tie")]
    [InlineData("classes", "class")]
    [InlineData("boxes", "box")]
    [InlineData("meshes", "mesh")]
    [InlineData("searches", "search")]
    [InlineData("class", "class")]
    [InlineData("corpus", "corpus")]
    [InlineData("analysis", "analysis")]
    [InlineData("gas", "gas")] // Three letters stay.
    [InlineData("bees", "bee")]
    [InlineData("optimisation", "optimization")]
    [InlineData("optimising", "optimizing")]
    [InlineData("optimised", "optimized")]
    [InlineData("summariser", "summarizer")]
    [InlineData("promise", "promize")] // As spelt by nobody, but the same from both sides.
    [InlineData("noise", "noise")] // Six letters or fewer stay.
    [InlineData("modelling", "modeling")]
    [InlineData("labelled", "labeled")]
    [InlineData("traveller", "traveler")]
    [InlineData("behaviour", "behavior")]
    [InlineData("colour", "color")]
    [InlineData("hour", "hour")]
    [InlineData("tour", "tour")]
    public void Stem_Word_IsOneSpellingOfIt(string word, string stem)
    {
        var letters = word.ToCharArray();
        Assert.Equal(stem, new string(letters, 0, LightStemmer.Stem(letters)));
    }

    // The sentence that holds the marked letter.
    [Theory]
    [InlineData("One. Two *here. Three.", "Two here.")]
    [InlineData("One! Two *here? Three.", "Two here?")]
    [InlineData("Line one\n*Line two\nLine three", "Line two\n")]
    [InlineData("As Smith et al. Say *so. Next.", "As Smith et al. Say so.")]
    [InlineData("See Fig. A, e.g. *This. Next.", "See Fig. A, e.g. This.")]
    [InlineData("By J. *Doe. Next.", "By J. Doe.")]
    [InlineData("Version 2.0 *is out. Next.", "Version 2.0 is out.")]
    [InlineData("Out. and *so on. Next.", "Out. and so on.")] // A small letter goes on.
    [InlineData("The *end", "The end")]
    [InlineData("The *end.", "The end.")]
    public void Around_Place_IsItsSentence(string marked, string sentence)
    {
        var at = marked.IndexOf('*', StringComparison.Ordinal);
        var text = marked.Remove(at, 1);
        var (start, end) = Sentences.Around(text, at);
        Assert.Equal(sentence, text[start..end]);
    }

    [Theory]
    [InlineData(21, "aa bb cc dd ee ff gg.")]
    [InlineData(20, "aa bb cc dd ee ff…")] // Whole words only.
    [InlineData(9, "…cc dd ee…")]
    [InlineData(2, "…dd…")]
    public void Quote_LongSentence_IsCutAroundItsWords(int limit, string quote) =>
        Assert.Equal(quote, Sentences.Quote("Before. aa bb cc dd ee ff gg. After.".Replace(". aa", ".\naa", StringComparison.Ordinal), 17, 19, limit));

    [Theory]
    [InlineData("We ask. They answer", "11 00")]
    [InlineData("This paper asks. It was proposed. Ours", "111 111 0")]
    [InlineData("Our aim. A survey", "11 11")]
    [InlineData("US law", "00")]
    public void Mark_Sentences_AreOwnWhenAWordSaysSo(string text, string expected)
    {
        var numbers = new WordNumbers();
        var (words, own) = (new List<Word>(), new List<bool>());
        numbers.Scan(text, words);
        OwnVoice.Mark(text, words, own);
        Assert.Equal(expected.Replace(" ", "", StringComparison.Ordinal), string.Concat(own.Select(static one => one ? '1' : '0')));
    }

    [Fact]
    public void Scan_Words_AreFoundAsTheyWereAdded()
    {
        var numbers = new WordNumbers();
        var (network, rl) = (numbers.Add("network"), numbers.Add("RL"));
        var words = new List<Word>();
        numbers.Scan("Networks' RLs, rl; the net's RL-x", words);
        Assert.Equal(
            [(network, -1), (-1, rl), (-1, -1), (-1, -1), (-1, -1), (-1, rl), (-1, -1)],
            words.Select(static word => (word.Folded, word.Exact)));
        Assert.Equal(network, numbers.Add("networks"));
        Assert.Equal(numbers.Add("naive"), numbers.Add("naïve"));
        words.Clear();
        numbers.Scan(new string('X', 64) + " NETWORK RL", words);
        Assert.Equal([(network, -1), (-1, -1)], words.Select(static word => (word.Folded, word.Exact)));
    }
}
