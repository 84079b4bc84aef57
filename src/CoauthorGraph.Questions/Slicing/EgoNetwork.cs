using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Slicing;

/// <summary>What is around an author: everybody within some steps, and the papers among them.</summary>
public static class EgoNetwork
{
    /// <summary>The slice of the papers that have at least one author within <paramref name="hops"/> - 1 steps. With a
    /// least weight only co-authorships of that weight are steps, and only those stay whom they reach.</summary>
    public static KnowledgeGraph Cut(
        KnowledgeGraph graph, int author, int hops, int threads, CancellationToken cancellationToken,
        double leastWeight = 0)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfLessThan(hops, 1);
        var inside = new HashSet<int> { author };
        var (near, frontier) = (inside.ToHashSet(), new List<int> { author });
        for (var hop = 1; hop <= hops; hop++)
        {
            near = [.. inside];
            frontier = Next(graph, frontier, leastWeight, inside);
        }

        var papers = new bool[graph.Papers.Count];
        foreach (var node in near)
        {
            foreach (var row in graph.Authors.Authorships[node])
            {
                papers[graph.Authorships.Paper.Span[row]] = true;
            }
        }

        return GraphSlicer.Cut(
            graph, papers, 0, threads, cancellationToken, leastWeight > 0 ? inside.Contains : static _ => true);
    }

    private static List<int> Next(KnowledgeGraph graph, List<int> frontier, double leastWeight, HashSet<int> inside)
    {
        var next = new List<int>();
        var csr = graph.Coauthorships.Graph;
        foreach (var node in frontier)
        {
            var (from, to) = (csr.Offsets.Span[node], csr.Offsets.Span[node + 1]);
            for (var entry = from; entry < to; entry++)
            {
                if (CoauthorshipTable.Reaches(csr.Weights.Span[entry], leastWeight)
                    && inside.Add(csr.Neighbors.Span[entry]))
                {
                    next.Add(csr.Neighbors.Span[entry]);
                }
            }
        }

        return next;
    }
}
