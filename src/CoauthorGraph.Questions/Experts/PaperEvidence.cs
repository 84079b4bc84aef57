namespace CoauthorGraph.Questions.Experts;

/// <summary>What says of one paper after another that it is about some subjects, and how much.</summary>
internal sealed class PaperEvidence(IReadOnlyList<SubjectPapers> subjects)
{
    private readonly int[] _rows = new int[subjects.Count];
    private readonly int[] _at = new int[subjects.Count];
    private readonly double[] _scores = new double[subjects.Count];

    /// <summary>For each subject what says so, as <see cref="SubjectPapers"/> numbers it, or -1.</summary>
    public ReadOnlySpan<int> Rows => _rows;

    /// <summary>For each subject how sure it is.</summary>
    public ReadOnlySpan<double> Scores => _scores;

    /// <summary>How many authors the paper has.</summary>
    public int Authors { get; private set; }

    /// <summary>Takes the next paper that is about any of them; -1 when there is none.</summary>
    public int Next(ReadOnlySpan<int> authorshipOffsets)
    {
        var paper = int.MaxValue;
        for (var subject = 0; subject < _at.Length; subject++)
        {
            var papers = subjects[subject].Papers;
            paper = _at[subject] < papers.Count ? Math.Min(paper, papers[_at[subject]]) : paper;
        }

        if (paper == int.MaxValue)
        {
            return -1;
        }

        Authors = authorshipOffsets[paper + 1] - authorshipOffsets[paper];
        for (var subject = 0; subject < _at.Length; subject++)
        {
            Take(subject, paper);
        }

        return paper;
    }

    private void Take(int subject, int paper)
    {
        var (papers, at) = (subjects[subject], _at[subject]);
        var isAbout = at < papers.Papers.Count && papers.Papers[at] == paper;
        _rows[subject] = isAbout ? papers.Rows[at] : -1;
        if (isAbout)
        {
            _scores[subject] = papers.Score(papers.Rows[at]);
            _at[subject]++;
        }
    }
}
