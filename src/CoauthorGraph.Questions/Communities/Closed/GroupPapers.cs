using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Communities.Closed;

/// <summary>The papers of a group of authors with two authors or more, apart from those whose list was cut: nobody
/// knows whom they leave out.</summary>
internal sealed record GroupPapers
{
    // Of the normal distribution, so that the share is at least the bound in 97.5 of 100 such groups.
    private const double Deviations = 1.96;
    private const int EvidenceShown = 3;

    /// <summary>Papers with at least one of the group.</summary>
    public required int All { get; init; }

    /// <summary>Rows of those whose authors are all of the group: first those whose authors have most of them between
    /// them, then the latest.</summary>
    public required IReadOnlyList<int> Inside { get; init; }

    /// <summary>First year of the papers inside; 0 when none has one.</summary>
    public required int FirstYear { get; init; }

    /// <summary>Last year of the papers inside.</summary>
    public required int LastYear { get; init; }

    /// <summary>Rows of papers that show the group best.</summary>
    public IEnumerable<int> Evidence => Inside.Take(EvidenceShown);

    /// <summary>Share of papers inside.</summary>
    public double Share => All == 0 ? 0 : (double)Inside.Count / All;

    /// <summary>Lower bound of the share of papers inside, given so many papers (Wilson 1927): few papers say
    /// little.</summary>
    public double Bound
    {
        get
        {
            if (All == 0)
            {
                return 0;
            }

            var square = Deviations * Deviations / All;
            var spread = Deviations * Math.Sqrt(((Share * (1 - Share)) + (square / 4)) / All);
            return (Share + (square / 2) - spread) / (1 + square);
        }
    }

    public static GroupPapers Of(KnowledgeGraph graph, int[] authors)
    {
        var group = authors.ToHashSet();
        var papers = graph.Papers;
        var seen = new HashSet<int>();
        var inside = new List<int>();
        var all = 0;
        foreach (var author in authors)
        {
            foreach (var row in graph.Authors.Authorships[author])
            {
                var paper = graph.Authorships.Paper.Span[row];
                if (!seen.Add(paper) || papers.AuthorCount(paper) < 2
                    || papers.Flags.Span[paper].HasFlag(PaperFlags.AuthorsTruncated))
                {
                    continue;
                }

                all++;
                if (IsInside(graph, paper, group))
                {
                    inside.Add(paper);
                }
            }
        }

        var weight = new Dictionary<int, int>();
        foreach (var author in inside.SelectMany(paper => AuthorsOf(graph, paper).ToArray()))
        {
            weight[author] = weight.GetValueOrDefault(author) + 1;
        }

        var years = inside.Select(paper => papers.Year.Span[paper]).Where(static year => year > 0).ToList();
        return new GroupPapers
        {
            All = all,
            Inside =
            [
                .. inside
                    .OrderByDescending(paper => AuthorsOf(graph, paper).ToArray().Sum(author => weight[author]))
                    .ThenByDescending(paper => papers.Year.Span[paper])
                    .ThenByDescending(paper => papers.Date.Span[paper])
                    .ThenBy(static paper => paper),
            ],
            FirstYear = years.DefaultIfEmpty(0).Min(),
            LastYear = years.DefaultIfEmpty(0).Max(),
        };
    }

    private static bool IsInside(KnowledgeGraph graph, int paper, HashSet<int> group)
    {
        foreach (var author in AuthorsOf(graph, paper))
        {
            if (!group.Contains(author))
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<int> AuthorsOf(KnowledgeGraph graph, int paper)
    {
        var offsets = graph.Papers.AuthorshipOffsets.Span;
        return graph.Authorships.Author.Span[offsets[paper]..offsets[paper + 1]];
    }
}
