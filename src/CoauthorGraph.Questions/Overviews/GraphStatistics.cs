using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Overviews;

/// <summary>What a graph holds, in numbers.</summary>
public sealed record GraphStatistics
{
    /// <summary>Number of papers.</summary>
    public required int Papers { get; init; }

    /// <summary>Papers whose author lists the source cut, so that authors and co-authorships are missing.</summary>
    public required int PapersTruncated { get; init; }

    /// <summary>Papers with more authors than the cap, whose co-author pairs are not in the graph.</summary>
    public required int HyperAuthoredPapers { get; init; }

    /// <summary>Number of authors.</summary>
    public required int Authors { get; init; }

    /// <summary>Number of mentions.</summary>
    public required int Mentions { get; init; }

    /// <summary>Mentions whose id or ORCID is told by a person's record and not by the paper's; null where none
    /// is.</summary>
    public int? MentionsTold { get; init; }

    /// <summary>Number of institutions that papers are from.</summary>
    public required int Institutions { get; init; }

    /// <summary>Number of topics that papers are about, or a narrower one is.</summary>
    public required int Topics { get; init; }

    /// <summary>Number of named systems, methods, benchmarks and data sets.</summary>
    public required int Artifacts { get; init; }

    /// <summary>Number of co-authorships.</summary>
    public required int CoauthorEdges { get; init; }

    /// <summary>Number of connected components of the co-author graph, authors without co-authors included.</summary>
    public required int Components { get; init; }

    /// <summary>Authors in the largest component.</summary>
    public required int LargestComponent { get; init; }

    /// <summary>Year of the first paper, or null.</summary>
    public int? FirstYear { get; init; }

    /// <summary>Year of the last paper, or null.</summary>
    public int? LastYear { get; init; }

    /// <summary>The snapshot the numbers are from.</summary>
    public required string Snapshot { get; init; }

    /// <summary>Counts one graph.</summary>
    public static GraphStatistics Of(KnowledgeGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        int truncated = 0, hyper = 0;
        foreach (var flags in graph.Papers.Flags.Span)
        {
            truncated += flags.HasFlag(PaperFlags.AuthorsTruncated) ? 1 : 0;
            hyper += flags.HasFlag(PaperFlags.HyperAuthored) ? 1 : 0;
        }

        var years = (First: 0, Last: 0);
        foreach (var year in graph.Papers.Year.Span)
        {
            years = Years.Widen(years, year);
        }

        var (components, largest) = CountComponents(graph.Coauthorships.Graph);
        return new GraphStatistics
        {
            Papers = graph.Papers.Count,
            PapersTruncated = truncated,
            HyperAuthoredPapers = hyper,
            Authors = graph.Authors.Count,
            Mentions = graph.Authorships.Count,
            MentionsTold = CountTold(graph.Authorships.Flags.Span) is > 0 and var told ? told : null,
            Institutions = InstitutionPapers.Count(graph).Count(static papers => papers > 0),
            Topics = CountTopics(graph),
            Artifacts = graph.Artifacts.Count,
            CoauthorEdges = graph.Coauthorships.Count,
            Components = components,
            LargestComponent = largest,
            FirstYear = Years.OrNull(years.First),
            LastYear = Years.OrNull(years.Last),
            Snapshot = graph.Info.Id,
        };
    }

    private static int CountTold(ReadOnlySpan<AuthorshipFlags> mentions)
    {
        const AuthorshipFlags ByPerson = AuthorshipFlags.SourceIdOfPerson | AuthorshipFlags.SourceIdByName
            | AuthorshipFlags.OrcidOfPerson;
        var told = 0;
        foreach (var flags in mentions)
        {
            told += (flags & ByPerson) != 0 ? 1 : 0;
        }

        return told;
    }

    // Those that papers are about, and all that are broader, as the list of topics counts them.
    private static int CountTopics(KnowledgeGraph graph)
    {
        var used = new bool[graph.Topics.Count];
        var open = new Stack<int>();
        foreach (var topic in graph.PaperTopics.Topic.Span)
        {
            open.Push(topic);
            while (open.TryPop(out var at))
            {
                if (!used[at])
                {
                    used[at] = true;
                    foreach (var broader in graph.Topics.Broader[at])
                    {
                        open.Push(broader);
                    }
                }
            }
        }

        return used.Count(static isUsed => isUsed);
    }

    private static (int Components, int Largest) CountComponents(CsrGraph graph)
    {
        var seen = new bool[graph.NodeCount];
        var queue = new int[graph.NodeCount];
        int components = 0, largest = 0;
        for (var start = 0; start < graph.NodeCount; start++)
        {
            if (seen[start])
            {
                continue;
            }

            components++;
            int head = 0, tail = 0;
            queue[tail++] = start;
            seen[start] = true;
            while (head < tail)
            {
                foreach (var next in graph.NeighborsOf(queue[head++]))
                {
                    if (!seen[next])
                    {
                        seen[next] = true;
                        queue[tail++] = next;
                    }
                }
            }

            largest = Math.Max(largest, tail);
        }

        return (components, largest);
    }
}
