using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Slicing;

/// <summary>What is around an author: everybody within some steps, and the papers among them.</summary>
public static class EgoNetwork
{
    /// <summary>The slice of the papers that have at least one author within <paramref name="hops"/> - 1
    /// steps.</summary>
    public static KnowledgeGraph Cut(
        KnowledgeGraph graph, int author, int hops, int threads, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfLessThan(hops, 1);
        var inside = new HashSet<int> { author };
        var frontier = new List<int> { author };
        for (var hop = 1; hop < hops; hop++)
        {
            var next = new List<int>();
            foreach (var node in frontier)
            {
                foreach (var neighbor in graph.Coauthorships.Graph.NeighborsOf(node))
                {
                    if (inside.Add(neighbor))
                    {
                        next.Add(neighbor);
                    }
                }
            }

            frontier = next;
        }

        var papers = new bool[graph.Papers.Count];
        foreach (var node in inside)
        {
            foreach (var row in graph.Authors.Authorships[node])
            {
                papers[graph.Authorships.Paper.Span[row]] = true;
            }
        }

        return GraphSlicer.Cut(graph, papers, 0, threads, cancellationToken);
    }
}
