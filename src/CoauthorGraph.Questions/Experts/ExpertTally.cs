using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Experts;

/// <summary>What speaks for one author, paper by paper.</summary>
internal sealed class ExpertTally(int topics)
{
    private int _lastPaper = -1;

    public int[] PapersByTopic { get; } = new int[topics];

    public double[] StrengthByTopic { get; } = new double[topics];

    /// <summary>For each topic what counts, as <see cref="SubjectPapers"/> numbers it.</summary>
    public List<int>[] RowsByTopic { get; } = [.. Enumerable.Range(0, topics).Select(static _ => new List<int>())];

    public int Papers { get; private set; }

    public double Weight { get; private set; }

    public (int First, int Last) Years { get; private set; }

    public int TopicsMatched => PapersByTopic.Count(static papers => papers > 0);

    /// <summary>Adds a paper; the later mention of one author on one paper adds nothing.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="topics">What is asked for.</param>
    /// <param name="paper">The paper; papers come one after another.</param>
    /// <param name="rows">For each topic what says that the paper is about it, or -1.</param>
    /// <param name="authority">How much it says about the author.</param>
    public void Add(
        KnowledgeGraph graph, List<SubjectPapers> topics, int paper, ReadOnlySpan<int> rows, double authority)
    {
        if (_lastPaper == paper)
        {
            return;
        }

        _lastPaper = paper;
        Papers++;
        Years = Questions.Years.Widen(Years, graph.Papers.Year.Span[paper]);
        for (var topic = 0; topic < rows.Length; topic++)
        {
            if (rows[topic] is >= 0 and var row)
            {
                var score = topics[topic].Score(row);
                PapersByTopic[topic]++;
                RowsByTopic[topic].Add(row);
                Weight += score / graph.Papers.AuthorCount(paper);
                StrengthByTopic[topic] += score * authority;
            }
        }
    }
}
