using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Experts;

/// <summary>
/// How much a paper says about one of its authors, from 0 to 1: where the author stands in the list, and how long ago
/// it was. Who stands first counts whole, who stands last of three or more .8, everybody else half; in a list of more
/// than ten those in the middle count 5/n, and the last of a list that the source cut is in the middle. A paper counts
/// half as much for every 15 years before the last year of the graph; one without a year counts half.
/// </summary>
internal sealed class Authority(KnowledgeGraph graph)
{
    private const double Last = 0.8;
    private const double Middle = 0.5;
    private const double SharedByAll = 5;
    private const int FewestWithALast = 3;
    private const double YearsToHalf = 15;
    private const double WithoutYear = 0.5;
    private readonly int _lastYear = LastYearOf(graph);

    /// <summary>The one sentence on how authors are ranked.</summary>
    public const string InWords =
        "Strength adds up the scores of papers, whole for the first author, .8 for the last, half for the others, halved "
        + "for every 15 years of age; who writes on much else loses up to a third, and of several topics the weaker "
        + "weighs more (harmonic mean).";

    /// <summary>Of the author at a place of a paper's list.</summary>
    public double Of(int paper, int place) => Place(paper, place) * Freshness(graph.Papers.Year.Span[paper]);

    private double Place(int paper, int place)
    {
        var authors = graph.Papers.AuthorCount(paper);
        if (place == 0)
        {
            return 1;
        }

        var isLast = place == authors - 1 && authors >= FewestWithALast
            && !graph.Papers.Flags.Span[paper].HasFlag(PaperFlags.AuthorsTruncated);
        return isLast ? Last : Math.Min(Middle, SharedByAll / authors);
    }

    private double Freshness(int year) =>
        year == 0 ? WithoutYear : Math.Pow(0.5, Math.Max(0, _lastYear - year) / YearsToHalf);

    private static int LastYearOf(KnowledgeGraph graph)
    {
        var last = 0;
        foreach (var year in graph.Papers.Year.Span)
        {
            last = Math.Max(last, year);
        }

        return last;
    }
}
