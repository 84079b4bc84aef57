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
        if (subject.Words is { } words)
        {
            Inside = new bool[graph.Topics.Count];
            for (var paper = 0; paper < graph.Papers.Count; paper++)
            {
                if (words[paper] != PhrasePlace.Nowhere)
                {
                    Papers.Add(paper);
                    Rows.Add(paper);
                }
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

    /// <summary>The papers, ascending.</summary>
    public List<int> Papers { get; } = [];

    /// <summary>For each of them what says that it is about the subject.</summary>
    public List<int> Rows { get; } = [];

    /// <summary>For each topic whether it is the subject or narrower.</summary>
    public bool[] Inside { get; }

    /// <summary>What says that a paper is about the subject, or -1.</summary>
    public int RowOf(int paper) => Papers.BinarySearch(paper) is >= 0 and var at ? Rows[at] : -1;

    /// <summary>Gives up the papers that another has.</summary>
    public void LeaveTo(SubjectPapers other)
    {
        var kept = 0;
        for (var at = 0; at < Papers.Count; at++)
        {
            if (other.RowOf(Papers[at]) < 0)
            {
                (Papers[kept], Rows[kept]) = (Papers[at], Rows[at]);
                kept++;
            }
        }

        Papers.RemoveRange(kept, Papers.Count - kept);
        Rows.RemoveRange(kept, Rows.Count - kept);
    }

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

    // The table has the papers in their order; of the rows of a paper the first that is surest counts.
    private void FindBestRows()
    {
        var table = _graph.PaperTopics;
        var paperOf = table.Paper.Span;
        var score = table.Score.Span;
        foreach (var row in table.RowsOf(Inside))
        {
            if (Papers.Count == 0 || Papers[^1] != paperOf[row])
            {
                Papers.Add(paperOf[row]);
                Rows.Add(row);
            }
            else if (score[row] > score[Rows[^1]])
            {
                Rows[^1] = row;
            }
        }
    }
}
