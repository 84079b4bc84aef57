namespace CoauthorGraph.Questions.Experts;

/// <summary>What speaks for one author, paper by paper.</summary>
/// <param name="topics">How many topics are asked for.</param>
internal sealed class ExpertTally(int topics)
{
    private int _lastPaper = -1;

    public int[] PapersByTopic { get; } = new int[topics];

    public double[] StrengthByTopic { get; } = new double[topics];

    public int Papers { get; private set; }

    public double Weight { get; private set; }

    public (int First, int Last) Years { get; private set; }

    public int TopicsMatched { get; private set; }

    /// <summary>Adds a paper; the later mention of one author on one paper adds nothing.</summary>
    /// <param name="paper">The paper; papers come one after another.</param>
    /// <param name="year">Its year.</param>
    /// <param name="about">What it is about.</param>
    /// <param name="authority">How much it says about the author.</param>
    public void Add(int paper, int year, PaperEvidence about, double authority)
    {
        if (_lastPaper == paper)
        {
            return;
        }

        _lastPaper = paper;
        Papers++;
        Years = Questions.Years.Widen(Years, year);
        for (var topic = 0; topic < about.Rows.Length; topic++)
        {
            if (about.Rows[topic] >= 0)
            {
                TopicsMatched += PapersByTopic[topic]++ == 0 ? 1 : 0;
                Weight += about.Scores[topic] / about.Authors;
                StrengthByTopic[topic] += about.Scores[topic] * authority;
            }
        }
    }
}
