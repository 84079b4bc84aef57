using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Topics;

/// <summary>
/// The words and pairs of neighbouring words that a <see cref="ContextTable"/> weighs, folded and stemmed. Filled once,
/// then safe for any number of threads.
/// </summary>
internal sealed class ContextVocabulary(WordNumbers words)
{
    private readonly List<int> _featureOfWord = [];
    private readonly Dictionary<long, int> _featureOfPair = [];
    private readonly List<string> _texts = [];

    /// <summary>How many words and pairs there are.</summary>
    public int Count => _texts.Count;

    /// <summary>A word, or the two words of a pair with a space between them.</summary>
    public string this[int feature] => _texts[feature];

    /// <summary>Adds a word, or a pair with a space between its words.</summary>
    public int Add(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var feature = _texts.Count;
        _texts.Add(text);
        if (space < 0)
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
            _featureOfPair[Key(words.AddFolded(text[..space]), words.AddFolded(text[(space + 1)..]))] = feature;
        }

        return feature;
    }

    /// <summary>The place of a word among the features, or -1.</summary>
    public int OfWord(int word) => (uint)word < (uint)_featureOfWord.Count ? _featureOfWord[word] : -1;

    /// <summary>The place of a pair among the features, or -1.</summary>
    public int OfPair(int first, int second) =>
        first >= 0 && second >= 0 && _featureOfPair.TryGetValue(Key(first, second), out var feature) ? feature : -1;

    private static long Key(int first, int second) => ((long)first << 32) | (uint)second;
}
