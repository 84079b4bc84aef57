using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Lookups;
using Humanizer;

namespace CoauthorGraph.Questions.Experts;

/// <summary>What people are looked for by: a topic, or words of titles and abstracts that no topic is called
/// by.</summary>
public sealed class Subject
{
    private const int MostNear = 3;
    private readonly IReadOnlyList<string> _nearTopics;

    private Subject(string name, string? id, int topic, PhraseHits? words, IReadOnlyList<string> nearTopics)
    {
        Name = name;
        Id = id;
        Topic = topic;
        Words = words;
        _nearTopics = nearTopics;
    }

    /// <summary>The name of the topic, or the words.</summary>
    public string Name { get; }

    /// <summary>The id of the topic; null for words.</summary>
    public string? Id { get; }

    /// <summary>Whether words were searched.</summary>
    public bool IsWords => Words is not null;

    /// <summary>What must be said beside an answer on words; null for a topic.</summary>
    public string? Remark => Words is null ? null
        : $"No topic is called '{Name}'; its words were searched in titles and abstracts: "
            + $"{"paper".ToQuantity(Words.Papers, "N0")}."
            + (_nearTopics.Count == 0 ? "" : $" Topics of names like it: {string.Join("; ", _nearTopics)}.");

    internal int Topic { get; }

    internal PhraseHits? Words { get; }

    /// <summary>A topic of the graph.</summary>
    public static Subject OfTopic(KnowledgeGraph graph, int topic)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return new Subject(graph.Topics.Name[topic], graph.Topics.Id[topic], topic, null, []);
    }

    /// <summary>The topic that is called so, or else the words, where a title or an abstract has them.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">Several topics are called so, or there is neither a topic
    /// nor a paper.</exception>
    public static Subject Find(KnowledgeGraph graph, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(text);
        var topics = new TopicNames(graph);
        if (topics.FindAll(text).Count == 0
            && PhraseHits.Search(graph, text, cancellationToken) is { Papers: > 0 } words)
        {
            var near = topics.Near(text).Take(MostNear).Select(row => graph.Topics.Id[row]);
            return new Subject(text.Trim(), null, -1, words, [.. near]);
        }

        return OfTopic(graph, topics.Find(text));
    }

    /// <summary>What several texts mean, each once.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">As of <see cref="Find"/>, or they are more than
    /// <see cref="Expertise.MostTopics"/>.</exception>
    public static IReadOnlyList<Subject> FindAll(
        KnowledgeGraph graph, IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(texts);
        Expertise.RequireFewEnough(texts.Count);
        var subjects = new List<Subject>();
        foreach (var subject in texts.Distinct(StringComparer.Ordinal)
            .Select(text => Find(graph, text, cancellationToken)))
        {
            if (!subjects.Exists(subject.IsSame))
            {
                subjects.Add(subject);
            }
        }

        return subjects;
    }

    /// <summary>Whether both are the same topic or the same words.</summary>
    public bool IsSame(Subject other) => IsWords
        ? string.Equals(Words!.Phrase, other?.Words?.Phrase, StringComparison.Ordinal)
        : Topic == other?.Topic;
}
