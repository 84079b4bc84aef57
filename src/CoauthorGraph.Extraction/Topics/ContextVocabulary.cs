using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Topics;

/// <summary>
/// The words and pairs of neighbouring words that a <see cref="ContextTable"/> weighs, folded and stemmed, and the
/// categories. Filled once, then safe for any number of threads.
/// </summary>
internal sealed class ContextVocabulary(WordNumbers words)
{
    private readonly List<int> _featureOfWord = [];
    private readonly PairNumbers _featureOfPair = new();
    private readonly Dictionary<string, int> _featureOfCategory = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    /// <summary>What a category begins with, for it not to be taken for a word.</summary>
    public const char CategoryMark = '@';

    /// <summary>How many words, pairs and categories there are.</summary>
    public int Count => _texts.Count;

    /// <summary>A word, the two words of a pair with a space between them, or a category behind its mark.</summary>
    public string this[int feature] => _texts[feature];

    /// <summary>Adds a word, a pair with a space between its words, or a category behind its mark.</summary>
    public int Add(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var feature = _texts.Count;
        _texts.Add(text);
        if (text[0] == CategoryMark)
        {
            _featureOfCategory[text[1..]] = feature;
        }
        else if (space < 0)
        {
            var word = words.AddFolded(text);
            while (_featureOfWord.Count <= word)
            {
                _featureOfWord.Add(-1);
            }

            _featureOfWord[word] = feature;
        }
        else
        {
            _featureOfPair.Set(
                PairNumbers.Key(words.AddFolded(text[..space]), words.AddFolded(text[(space + 1)..])), feature);
        }

        return feature;
    }

    /// <summary>The place of a word among the features, or -1.</summary>
    public int OfWord(int word) => (uint)word < (uint)_featureOfWord.Count ? _featureOfWord[word] : -1;

    /// <summary>The place of a pair among the features, or -1.</summary>
    public int OfPair(int first, int second) =>
        first >= 0 && second >= 0 ? _featureOfPair.Find(PairNumbers.Key(first, second)) : -1;

    /// <summary>The place of a category among the features, or -1.</summary>
    public int OfCategory(string category) => _featureOfCategory.GetValueOrDefault(category, -1);
}
