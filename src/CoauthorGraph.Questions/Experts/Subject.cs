using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Lookups;

namespace CoauthorGraph.Questions.Experts;

/// <summary>What people are looked for by: a topic, or words of titles and abstracts that no topic is called
/// by.</summary>
public sealed class Subject
{
    private const int MostNear = 3;

    private Subject(string name, int topic, PhraseHits? words, IReadOnlyList<string> nearTopics)
    {
        Name = name;
        Topic = topic;
        Words = words;
        NearTopics = nearTopics;
    }

    /// <summary>The name of the topic, or the words.</summary>
    public string Name { get; }

    /// <summary>Whether words were searched.</summary>
    public bool IsWords => Words is not null;

    /// <summary>In how many papers the words stand; 0 for a topic.</summary>
    public int PapersWithWords => Words?.Papers ?? 0;

    /// <summary>Ids of the topics that words may have been meant for, the nearest first; none for a topic.</summary>
    public IReadOnlyList<string> NearTopics { get; }

    internal int Topic { get; }

    internal PhraseHits? Words { get; }

    /// <summary>A topic of the graph.</summary>
    public static Subject OfTopic(KnowledgeGraph graph, int topic)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return new Subject(graph.Topics.Name[topic], topic, null, []);
    }

    /// <summary>The topic that is called so, or else the words, where a title or an abstract has them.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">Several topics are called so, or there is neither a topic
    /// nor a paper.</exception>
    public static Subject Find(KnowledgeGraph graph, string text)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(text);
        var topics = new TopicNames(graph);
        if (topics.FindAll(text).Count == 0 && PhraseHits.Search(graph, text) is { Papers: > 0 } words)
        {
            return new Subject(
                text.Trim(), -1, words, [.. topics.Near(text).Take(MostNear).Select(row => graph.Topics.Id[row])]);
        }

        return OfTopic(graph, topics.Find(text));
    }

    /// <summary>Whether both are the same topic or the same words.</summary>
    public bool IsSame(Subject other) => IsWords
        ? string.Equals(Words!.Phrase, other?.Words?.Phrase, StringComparison.Ordinal)
        : Topic == other?.Topic;
}
