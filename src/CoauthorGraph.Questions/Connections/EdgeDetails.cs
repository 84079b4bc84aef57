using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Authors;
using CoauthorGraph.Questions.Papers;

namespace CoauthorGraph.Questions.Connections;

/// <summary>One co-authorship with the papers behind it.</summary>
public sealed record EdgeDetails
{
    /// <summary>One author.</summary>
    public required AuthorSummary First { get; init; }

    /// <summary>The other author.</summary>
    public required AuthorSummary Second { get; init; }

    /// <summary>Number of common papers.</summary>
    public required int Papers { get; init; }

    /// <summary>Sum of 1/(n-1) over those at or below the cap on authors.</summary>
    public required double Weight { get; init; }

    /// <summary>Common papers with more authors than the cap, which do not count in the weight; left out when
    /// 0.</summary>
    public int? HyperAuthoredPapers { get; init; }

    /// <summary>Year of the first common paper, or null.</summary>
    public int? FirstYear { get; init; }

    /// <summary>Year of the last common paper, or null.</summary>
    public int? LastYear { get; init; }

    /// <summary>The common papers, oldest first.</summary>
    public required IReadOnlyList<PaperSummary> PaperList { get; init; }

    /// <summary>Opens the edge between two authors.</summary>
    /// <exception cref="CoauthorGraphException">They have no paper in common.</exception>
    public static EdgeDetails Of(KnowledgeGraph graph, int first, int second)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var papers = Coauthors.CommonPapers(graph, first, second);
        var names = graph.Authors.Name;
        if (papers.Count == 0 || first == second)
        {
            throw new CoauthorGraphException(
                ErrorCode.NotFound,
                first == second
                    ? $"'{names[first]}' was named twice; an edge has two authors."
                    : $"'{names[first]}' and '{names[second]}' have no paper in common in this graph; "
                        + "'coauthor path' shows how they connect.");
        }

        var years = papers.Aggregate((First: 0, Last: 0), (range, paper) =>
            Years.Widen(range, graph.Papers.Year.Span[paper]));
        var hyper = papers.Count(paper => graph.Papers.Flags.Span[paper].HasFlag(PaperFlags.HyperAuthored));
        return new EdgeDetails
        {
            First = AuthorList.Summary(graph, first),
            Second = AuthorList.Summary(graph, second),
            Papers = papers.Count,
            Weight = WeightOf(graph, first, second),
            HyperAuthoredPapers = hyper == 0 ? null : hyper,
            FirstYear = Years.OrNull(years.First),
            LastYear = Years.OrNull(years.Last),
            PaperList = [.. papers.Select(paper => PaperSummary.Of(graph, paper, 20))],
        };
    }

    private static double WeightOf(KnowledgeGraph graph, int first, int second)
    {
        var csr = graph.Coauthorships.Graph;
        var at = csr.NeighborsOf(first).BinarySearch(second);
        return at < 0 ? 0 : Math.Round(csr.WeightsOf(first)[at], 4);
    }
}
