using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Topics;

/// <summary>The working memory of tagging one paper.</summary>
internal sealed class TopicTally
{
    private readonly Dictionary<(int Topic, int Phrase), int> _repeats = [];

    /// <summary>Words of the text being read.</summary>
    public List<Word> Words { get; } = [];

    /// <summary>For each word of an abstract whether its sentence tells what the authors did.</summary>
    public List<bool> Own { get; } = [];

    /// <summary>Phrases found in it.</summary>
    public List<PhraseHit> Hits { get; } = [];

    /// <summary>The phrases by topic.</summary>
    public List<TopicClaim> Claims { get; } = [];

    /// <summary>Evidence to be passed on to broader topics.</summary>
    public List<(int Topic, int Broader, double Amount)> Passing { get; } = [];

    /// <summary>Evidence by topic.</summary>
    public Dictionary<int, TopicEvidence> Evidence { get; } = [];

    /// <summary>How often a phrase has been counted for a topic; counts it once more.</summary>
    public int CountRepeat(int topic, int phrase)
    {
        ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
            _repeats, (topic, phrase), out _);
        return count++;
    }

    /// <summary>Adds an occurrence of a phrase.</summary>
    public void Add(int topic, double weight, double worth, string text, int start, int end) =>
        Of(topic).Add(weight, worth, text, start, end);

    /// <summary>Adds a category.</summary>
    public void AddCategory(int topic, double worth, string category) => Of(topic).AddCategory(worth, category);

    /// <summary>Adds a part of a topic's evidence to a broader topic.</summary>
    public void PassOn(int topic, int broader, double worth) => Of(broader).AddPassedOn(worth, Evidence[topic]);

    private TopicEvidence Of(int topic)
    {
        if (!Evidence.TryGetValue(topic, out var evidence))
        {
            Evidence.Add(topic, evidence = new TopicEvidence());
        }

        return evidence;
    }
}
