using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Topics;

/// <summary>
/// The words of one paper as a <see cref="ContextTable"/> sees them. A word in the title counts
/// <see cref="TitleShare"/>. A feature has the value sqrt(count / (all words + <see cref="Damping"/>)), so that long
/// texts and short ones are of the same size, and a few words alone say little.
/// </summary>
internal sealed class ContextReading(ContextVocabulary vocabulary)
{
    /// <summary>How often a word in the title counts.</summary>
    public const float TitleShare = 2;

    /// <summary>The value of a category, however long the text is.</summary>
    public const float CategoryValue = 0.2f;

    private const float Damping = 20;
    private readonly List<int> _wordFeatures = [];
    private readonly List<int> _pairFeatures = [];
    private readonly List<float> _shares = [];
    private readonly List<(int Topic, int First, int End)> _names = [];
    private readonly List<int> _categories = [];
    private readonly float[] _counts = new float[vocabulary.Count];
    private readonly List<int> _features = [];
    private readonly Dictionary<int, float> _covered = [];
    private float _all;

    /// <summary>The words and pairs of the paper, each once.</summary>
    public List<int> Features => _features;

    /// <summary>The categories of the paper, and what is broader than they are.</summary>
    public IReadOnlyList<int> Categories => _categories;

    /// <summary>The next word to be read.</summary>
    public int Words => _shares.Count;

    /// <summary>Where topics are named; sorted by topic once all is read.</summary>
    public List<(int Topic, int First, int End)> Names => _names;

    /// <summary>Forgets the paper.</summary>
    public void Clear()
    {
        _wordFeatures.Clear();
        _pairFeatures.Clear();
        _shares.Clear();
        _names.Clear();
        _categories.Clear();
        foreach (var feature in _features)
        {
            _counts[feature] = 0;
        }

        _features.Clear();
        _all = 0;
    }

    /// <summary>Reads a text.</summary>
    public void Read(string text, List<Word> words, float share)
    {
        var before = -1;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].Folded;
            var together = i > 0 && words[i].Start - words[i - 1].End == 1 && text[words[i - 1].End] is ' ' or '-';
            Add(vocabulary.OfWord(word), _wordFeatures, share);
            Add(together ? vocabulary.OfPair(before, word) : -1, _pairFeatures, share);
            _shares.Add(share);
            _all += share;
            before = word;
        }
    }

    /// <summary>Reads a category, or what is broader than it; once, however many say it.</summary>
    public void ReadCategory(string category)
    {
        if (vocabulary.OfCategory(category) is >= 0 and var feature && !_categories.Contains(feature))
        {
            _categories.Add(feature);
        }
    }

    /// <summary>How often a feature was counted.</summary>
    public float Count(int feature) => _counts[feature];

    /// <summary>The value of a feature that was counted so often.</summary>
    public float Value(float count) => MathF.Sqrt(count / (_all + Damping));

    /// <summary>How often each feature stands inside the names of a topic, pairs that a name cuts included.</summary>
    /// <param name="from">The first name of the topic; moved behind its last one.</param>
    public Dictionary<int, float> InsideNames(ref int from)
    {
        _covered.Clear();
        var topic = _names[from].Topic;
        var words = 0;
        var pairs = 0;
        for (; from < _names.Count && _names[from].Topic == topic; from++)
        {
            var (_, first, end) = _names[from];
            for (words = Math.Max(words, first); words < end; words++)
            {
                Cover(_wordFeatures[words], _shares[words]);
            }

            // A pair stands where its second word does.
            for (pairs = Math.Max(pairs, first); pairs <= end && pairs < _pairFeatures.Count; pairs++)
            {
                Cover(_pairFeatures[pairs], _shares[pairs]);
            }
        }

        return _covered;
    }

    private void Add(int feature, List<int> features, float share)
    {
        features.Add(feature);
        if (feature >= 0)
        {
            if (_counts[feature] == 0)
            {
                _features.Add(feature);
            }

            _counts[feature] += share;
        }
    }

    private void Cover(int feature, float share)
    {
        if (feature >= 0)
        {
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_covered, feature, out _)
                += share;
        }
    }
}
