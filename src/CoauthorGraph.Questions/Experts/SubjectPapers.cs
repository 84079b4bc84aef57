using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Lookups;

namespace CoauthorGraph.Questions.Experts;

/// <summary>
/// The papers that are about a subject. What says so is a number: for a topic the row of
/// <see cref="KnowledgeGraph.PaperTopics"/>, for words the paper.
/// </summary>
internal sealed class SubjectPapers
{
    // How sure words alone make it, by the place they stand in.
    private const double InTitle = 0.9;
    private const double InAbstract = 0.5;
    private readonly KnowledgeGraph _graph;

    public SubjectPapers(KnowledgeGraph graph, Subject subject)
    {
        _graph = graph;
        Subject = subject;
        Rows = new int[graph.Papers.Count];
        Array.Fill(Rows, -1);
        if (subject.Words is { } words)
        {
            Inside = new bool[graph.Topics.Count];
            for (var paper = 0; paper < Rows.Length; paper++)
            {
                Rows[paper] = words[paper] == PhrasePlace.Nowhere ? -1 : paper;
            }
        }
        else
        {
            Inside = TopicLookup.WithNarrower(graph, subject.Topic);
            FindBestRows();
        }
    }

    /// <summary>The subject.</summary>
    public Subject Subject { get; }

    /// <summary>For each paper what says that it is about the subject, or -1.</summary>
    public int[] Rows { get; }

    /// <summary>For each topic whether it is the subject or narrower.</summary>
    public bool[] Inside { get; }

    /// <summary>How sure it is.</summary>
    public double Score(int row) => Subject.Words is not { } words ? _graph.PaperTopics.Score.Span[row]
        : words[row] == PhrasePlace.Title ? InTitle : InAbstract;

    /// <summary>What says so, for people.</summary>
    public ExpertiseEvidence Evidence(int row)
    {
        var table = _graph.PaperTopics;
        var paper = Subject.IsWords ? row : table.Paper.Span[row];
        return new ExpertiseEvidence(
            Subject.IsWords ? Subject.Name : _graph.Topics.Id[table.Topic.Span[row]],
            _graph.Papers.Id[paper],
            _graph.Papers.Title[paper],
            Math.Round(Score(row), 4),
            Subject.Words is not { } words ? table.Evidence[row]
                : words[row] == PhrasePlace.Title ? _graph.Papers.Title[paper]
                : words.Quote(_graph.Papers.Abstract[paper]));
    }

    private void FindBestRows()
    {
        var table = _graph.PaperTopics;
        var paperOf = table.Paper.Span;
        var topicOf = table.Topic.Span;
        var score = table.Score.Span;
        for (var row = 0; row < table.Count; row++)
        {
            ref var best = ref Rows[paperOf[row]];
            if (Inside[topicOf[row]] && (best < 0 || score[row] > score[best]))
            {
                best = row;
            }
        }
    }
}
