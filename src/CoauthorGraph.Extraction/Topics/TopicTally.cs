using System.Runtime.InteropServices;
using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Topics;

/// <summary>The working memory of tagging one paper.</summary>
internal sealed class TopicTally(ContextVocabulary vocabulary, int topics)
{
    private readonly Dictionary<(int Topic, int Phrase), int> _repeats = [];
    private readonly TopicEvidence?[] _evidence = new TopicEvidence?[topics];
    private readonly List<int> _found = [];

    /// <summary>Whether the paper has no abstract, so that what it does not say means little.</summary>
    public bool IsTitleOnly { get; set; }

    /// <summary>Words of the text being read.</summary>
    public List<Word> Words { get; } = [];

    /// <summary>For each word of an abstract whether its sentence tells what the authors did.</summary>
    public List<bool> Own { get; } = [];

    /// <summary>Phrases found in it.</summary>
    public List<PhraseHit> Hits { get; } = [];

    /// <summary>The phrases by topic.</summary>
    public List<TopicClaim> Claims { get; } = [];

    /// <summary>Phrases that wait for what else the paper says.</summary>
    public List<FoundPhrase> Waiting { get; } = [];

    /// <summary>All words of the paper.</summary>
    public ContextReading Context { get; } = new(vocabulary);

    /// <summary>The topics of which there is evidence, in the order in which it was found.</summary>
    public IReadOnlyList<int> Found => _found;

    /// <summary>The evidence of a topic, or null.</summary>
    public TopicEvidence? Evidence(int topic) => _evidence[topic] is { IsThere: true } evidence ? evidence : null;

    /// <summary>Whether a phrase speaks for a topic.</summary>
    public bool HasText(int topic) => _evidence[topic] is { HasText: true };

    /// <summary>Forgets the paper.</summary>
    public void Clear()
    {
        _repeats.Clear();
        Waiting.Clear();
        foreach (var topic in _found)
        {
            _evidence[topic]!.Clear();
        }

        _found.Clear();
        Context.Clear();
    }

    /// <summary>How often a phrase has been counted for a topic; counts it once more.</summary>
    public int CountRepeat(int topic, int phrase)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_repeats, (topic, phrase), out _);
        return count++;
    }

    /// <summary>The evidence of a topic, made when there is none yet.</summary>
    public TopicEvidence Of(int topic)
    {
        var evidence = _evidence[topic] ??= new TopicEvidence();
        if (!evidence.IsThere)
        {
            evidence.IsThere = true;
            _found.Add(topic);
        }

        return evidence;
    }
}
