using CoauthorGraph.Analytics.Paths;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Authors;
using CoauthorGraph.Questions.Papers;

namespace CoauthorGraph.Questions.Connections;

/// <summary>How two people connect through papers written together.</summary>
public sealed record CollaborationPath
{
    private const int MostAuthors = 10;

    /// <summary>Number of steps.</summary>
    public required int Steps { get; init; }

    /// <summary>Number of steps, or the sum of 1/weight where strength counts.</summary>
    public required double Length { get; init; }

    /// <summary>The steps in order.</summary>
    public required IReadOnlyList<PathStep> Path { get; init; }

    /// <summary>The k shortest paths between two author rows, none of them over the authors in
    /// <paramref name="without"/>.</summary>
    /// <exception cref="CoauthorGraphException">Nothing connects them.</exception>
    public static IReadOnlyList<CollaborationPath> Find(
        KnowledgeGraph graph, int from, int to, int k, bool weighted, CancellationToken cancellationToken,
        IReadOnlyList<int>? without = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (from == to)
        {
            throw new CoauthorGraphException(
                ErrorCode.NotFound, $"'{graph.Authors.Name[from]}' was named twice; a path has two ends.");
        }

        foreach (var end in (int[])[from, to])
        {
            if (without?.Contains(end) == true)
            {
                throw new CoauthorGraphException(
                    ErrorCode.Usage, $"'{graph.Authors.Name[end]}' is an end of the path; leave out somebody else.");
            }
        }

        var paths = PathFinder.FindPaths(
            graph.Coauthorships.Graph, from, to, k, weighted, without ?? [], cancellationToken);
        if (paths.Count == 0)
        {
            throw without is { Count: > 0 } ? Severed(graph, from, to, weighted, without, cancellationToken)
                : Disconnection.Between(graph, from, to);
        }

        return [.. paths.Select(path => Describe(graph, path))];
    }

    // Whoever was left out may be all that connects them.
    private static CoauthorGraphException Severed(
        KnowledgeGraph graph, int from, int to, bool weighted, IReadOnlyList<int> without,
        CancellationToken cancellationToken)
    {
        var names = graph.Authors.Name;
        return PathFinder.FindPaths(graph.Coauthorships.Graph, from, to, 1, weighted, cancellationToken).Count == 0
            ? Disconnection.Between(graph, from, to)
            : new CoauthorGraphException(
                ErrorCode.NotFound,
                $"Every path from '{names[from]}' to '{names[to]}' leads over "
                    + $"{string.Join(" or ", without.Select(author => $"'{names[author]}'"))}; without, nothing "
                    + "connects them in this graph.");
    }

    private static CollaborationPath Describe(KnowledgeGraph graph, GraphPath path)
    {
        var steps = new List<PathStep>();
        for (var i = 1; i < path.Nodes.Count; i++)
        {
            steps.Add(Step(graph, path.Nodes[i - 1], path.Nodes[i]));
        }

        return new CollaborationPath { Steps = steps.Count, Length = Math.Round(path.Length, 6), Path = steps };
    }

    private static PathStep Step(KnowledgeGraph graph, int from, int to)
    {
        var papers = Coauthors.CommonPapers(graph, from, to)
            .Where(paper => !graph.Papers.Flags.Span[paper].HasFlag(PaperFlags.HyperAuthored))
            .ToList();
        var newest = PaperOrder.NewestFirst(graph, papers)[0];
        var csr = graph.Coauthorships.Graph;
        return new PathStep
        {
            From = AuthorList.Summary(graph, from),
            To = AuthorList.Summary(graph, to),
            Papers = papers.Count,
            Weight = Math.Round(csr.WeightsOf(from)[csr.NeighborsOf(from).BinarySearch(to)], 4),
            Paper = PaperSummary.Of(graph, newest, MostAuthors),
        };
    }
}
