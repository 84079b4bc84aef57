using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Features;

namespace CoauthorGraph.Identity.Explanation;

/// <summary>Finds ORCIDs that stand on two authors: either they are one, or it stands beside a wrong name.</summary>
public static class SharedOrcids
{
    /// <summary>All of them, the most valuable first. Of more than two authors each is told with the one on whom the
    /// ORCID stands most often. Two on one paper are no doubt: nobody is on a paper twice, so it stands beside a wrong
    /// name, and no correction mends that. O(n log n) by the mentions that have an ORCID.</summary>
    public static IReadOnlyList<SharedOrcid> Find(KnowledgeGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var authorships = graph.Authorships;
        var (keys, rows) = (new List<ulong>(), new List<int>());
        for (var row = 0; row < authorships.Count; row++)
        {
            if (authorships.Author.Span[row] >= 0 && authorships.Orcid.GetUtf8(row) is { IsEmpty: false } orcid
                && SourceIds.IsOrcidSure(authorships, row))
            {
                keys.Add(Hash(orcid));
                rows.Add(row);
            }
        }

        var (ordered, of) = (keys.ToArray(), rows.ToArray());
        Array.Sort(ordered, of);
        var found = new List<SharedOrcid>();
        for (var (from, to) = (0, 0); from < of.Length; from = to)
        {
            while (to < of.Length && ordered[to] == ordered[from])
            {
                to++;
            }

            Add(graph, of.AsSpan(from, to - from), found);
        }

        return [.. found.OrderByDescending(static shared => shared.Value).ThenBy(static shared => shared.First)
            .ThenBy(static shared => shared.Second)];
    }

    private static void Add(KnowledgeGraph graph, ReadOnlySpan<int> rows, List<SharedOrcid> found)
    {
        var author = graph.Authorships.Author.Span;
        var papers = new Dictionary<int, int>();
        foreach (var row in rows)
        {
            papers[author[row]] = papers.GetValueOrDefault(author[row]) + 1;
        }

        if (papers.Count < 2)
        {
            return;
        }

        var all = graph.Authors.Papers.Span;
        var orcid = graph.Authorships.Orcid[rows[0]];
        var holders = papers.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key).ToArray();
        var ((most, onMost), others) = (holders[0], holders[1..]);
        foreach (var (other, count) in others)
        {
            if (!ShareAPaper(graph, most, other))
            {
                found.Add(new SharedOrcid(
                    orcid, most, other, onMost, count, count / (count + 1.0) * Math.Log(1 + all[most] + all[other])));
            }
        }
    }

    private static bool ShareAPaper(KnowledgeGraph graph, int one, int other)
    {
        var paper = graph.Authorships.Paper;
        var papers = graph.Authors.Authorships[one].ToArray().Select(row => paper.Span[row]).ToHashSet();
        return graph.Authors.Authorships[other].ToArray().Any(row => papers.Contains(paper.Span[row]));
    }

    // FNV-1a.
    private static ulong Hash(ReadOnlySpan<byte> text)
    {
        var hash = 14695981039346656037;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 1099511628211;
        }

        return hash;
    }
}
