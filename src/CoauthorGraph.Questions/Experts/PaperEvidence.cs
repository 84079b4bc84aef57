namespace CoauthorGraph.Questions.Experts;

/// <summary>What says of one paper that it is about each of some subjects, and how much.</summary>
internal sealed class PaperEvidence(IReadOnlyList<SubjectPapers> subjects)
{
    private readonly int[] _rows = new int[subjects.Count];
    private readonly double[] _scores = new double[subjects.Count];

    /// <summary>For each subject what says so, as <see cref="SubjectPapers"/> numbers it, or -1.</summary>
    public ReadOnlySpan<int> Rows => _rows;

    /// <summary>For each subject how sure it is.</summary>
    public ReadOnlySpan<double> Scores => _scores;

    /// <summary>How many authors the paper has.</summary>
    public int Authors { get; private set; }

    /// <summary>Takes a paper; false when it is about none of them.</summary>
    public bool Take(int paper, int authors)
    {
        Authors = authors;
        var isAbout = false;
        for (var subject = 0; subject < _rows.Length; subject++)
        {
            var row = _rows[subject] = subjects[subject].Rows[paper];
            if (row >= 0)
            {
                _scores[subject] = subjects[subject].Score(row);
                isAbout = true;
            }
        }

        return isAbout;
    }
}
