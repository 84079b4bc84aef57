using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Authors;

/// <summary>
/// Authors who are probably one: of names alike, with co-authors in common and no paper together. O(sum of degrees ·
/// co-authors of the same initials).
/// </summary>
public static class ProbableDoubles
{
    private const int FewestShared = 2;
    private const double HalfLikely = 2;

    /// <summary>All of them, most valuable first.</summary>
    public static IReadOnlyList<ProbableDouble> Find(KnowledgeGraph graph, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var csr = graph.Coauthorships.Graph;
        var keys = new (char, char)[graph.Authors.Count];
        for (var author = 0; author < keys.Length; author++)
        {
            keys[author] = AlikeNames.Key(graph.Authors.Name[author]);
        }

        var shared = new Dictionary<(int, int), int>();
        for (var between = 0; between < keys.Length; between++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var group in csr.NeighborsOf(between).ToArray().Where(author => keys[author] != default)
                .GroupBy(author => keys[author]))
            {
                CountPairs(csr, [.. group], shared);
            }
        }

        var papers = graph.Authors.Papers;
        return [.. shared
            .Where(pair => pair.Value >= FewestShared && AreAlike(graph, pair.Key.Item1, pair.Key.Item2))
            .Select(pair => Of(papers.Span, pair.Key.Item1, pair.Key.Item2, pair.Value))
            .OrderByDescending(static found => found.Value)
            .ThenBy(static found => found.First)
            .ThenBy(static found => found.Second)];
    }

    /// <summary>Whether two authors have names that may well be one person's.</summary>
    internal static bool AreAlike(KnowledgeGraph graph, int first, int second) =>
        AlikeNames.Are(graph.Authors.Name[first], graph.Authors.Name[second]);

    private static void CountPairs(CsrGraph csr, int[] authors, Dictionary<(int, int), int> shared)
    {
        for (var i = 0; i < authors.Length; i++)
        {
            for (var j = i + 1; j < authors.Length; j++)
            {
                var pair = (Math.Min(authors[i], authors[j]), Math.Max(authors[i], authors[j]));
                if (csr.NeighborsOf(pair.Item1).BinarySearch(pair.Item2) < 0)
                {
                    shared[pair] = shared.GetValueOrDefault(pair) + 1;
                }
            }
        }
    }

    private static ProbableDouble Of(ReadOnlySpan<int> papers, int one, int other, int shared)
    {
        var (first, second) = papers[other] > papers[one] ? (other, one) : (one, other);
        var likely = shared / (shared + HalfLikely);
        return new ProbableDouble(first, second, shared, likely * Math.Log(1 + papers[one] + papers[other]));
    }
}
