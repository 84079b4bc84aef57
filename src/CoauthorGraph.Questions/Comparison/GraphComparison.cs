using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Comparison;

/// <summary>
/// Compares two graphs: papers and authors by id, edges by the ids of their ends. An author of the older graph that was
/// merged into one of the newer is changed, not lost. Time and space are linear in both graphs.
/// </summary>
public static class GraphComparison
{
    /// <summary>All differences: papers, then authors, then edges, each in order of id.</summary>
    public static IEnumerable<GraphChange> Compare(KnowledgeGraph older, KnowledgeGraph newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        return ComparePapers(older, newer).Concat(CompareAuthors(older, newer)).Concat(CompareEdges(older, newer));
    }

    private static IEnumerable<GraphChange> ComparePapers(KnowledgeGraph older, KnowledgeGraph newer)
    {
        var pairing = Pair(older.Papers.Id, newer.Papers.Id);
        foreach (var (before, after) in pairing)
        {
            if (before < 0)
            {
                yield return new GraphChange("paper", "new", newer.Papers.Id[after], newer.Papers.Title[after]);
            }
            else if (after < 0)
            {
                yield return new GraphChange("paper", "lost", older.Papers.Id[before], older.Papers.Title[before]);
            }
            else if (PaperDetail(older, before, newer, after) is { } detail)
            {
                yield return new GraphChange(
                    "paper", "changed", newer.Papers.Id[after], newer.Papers.Title[after], detail);
            }
        }
    }

    private static string? PaperDetail(KnowledgeGraph older, int before, KnowledgeGraph newer, int after) => Detail(
        ("title", older.Papers.Title[before], newer.Papers.Title[after]),
        ("year", Number(older.Papers.Year.Span[before]), Number(newer.Papers.Year.Span[after])),
        ("authors", Number(older.Papers.AuthorCount(before)), Number(newer.Papers.AuthorCount(after))),
        ("author list", ListState(older, before), ListState(newer, after)));

    private static string ListState(KnowledgeGraph graph, int paper) =>
        graph.Papers.Flags.Span[paper].HasFlag(PaperFlags.AuthorsTruncated) ? "cut" : "whole";

    private static IEnumerable<GraphChange> CompareAuthors(KnowledgeGraph older, KnowledgeGraph newer)
    {
        var successor = Successors(newer.Authors);
        foreach (var (before, after) in Pair(older.Authors.Id, newer.Authors.Id))
        {
            if (before < 0)
            {
                yield return new GraphChange("author", "new", newer.Authors.Id[after], newer.Authors.Name[after]);
            }
            else if (after >= 0)
            {
                var detail = Detail(
                    ("name", older.Authors.Name[before], newer.Authors.Name[after]),
                    ("papers", Number(older.Authors.Papers.Span[before]), Number(newer.Authors.Papers.Span[after])));
                if (detail is not null)
                {
                    yield return new GraphChange(
                        "author", "changed", newer.Authors.Id[after], newer.Authors.Name[after], detail);
                }
            }
            else
            {
                var id = older.Authors.Id[before];
                yield return successor.TryGetValue(id, out var now)
                    ? new GraphChange(
                        "author", "changed", id, older.Authors.Name[before], $"merged into {newer.Authors.Id[now]}")
                    : new GraphChange("author", "lost", id, older.Authors.Name[before]);
            }
        }
    }

    // An edge of an author who was merged is that of the author who took the other in, and is there once.
    private static IEnumerable<GraphChange> CompareEdges(KnowledgeGraph older, KnowledgeGraph newer)
    {
        var successor = Successors(newer.Authors);
        var left = Edges(older, id => newer.Authors.Id.Find(id) < 0 && successor.TryGetValue(id, out var now)
            ? newer.Authors.Id[now]
            : id);
        foreach (var (key, after) in Ordered(Edges(newer, static id => id)))
        {
            if (!left.Remove(key, out var before))
            {
                yield return Edge(newer, key, after, "new", null);
            }
            else if (Detail(("papers", Number(before.Papers), Number(after.Papers))) is { } detail)
            {
                yield return Edge(newer, key, after, "changed", detail);
            }
        }

        foreach (var (key, before) in Ordered(left))
        {
            yield return Edge(older, key, before, "lost", null);
        }
    }

    private static IEnumerable<KeyValuePair<(string First, string Second), EdgeState>> Ordered(
        Dictionary<(string First, string Second), EdgeState> edges) =>
        edges.OrderBy(static pair => pair.Key.First, StringComparer.Ordinal)
            .ThenBy(static pair => pair.Key.Second, StringComparer.Ordinal);

    private static GraphChange Edge(
        KnowledgeGraph graph, (string First, string Second) key, EdgeState edge, string change, string? detail) => new(
        "edge",
        change,
        $"{key.First} {key.Second}",
        $"{graph.Authors.Name[graph.Coauthorships.Source.Span[edge.Row]]} – "
            + graph.Authors.Name[graph.Coauthorships.Target.Span[edge.Row]],
        detail);

    private static Dictionary<(string First, string Second), EdgeState> Edges(
        KnowledgeGraph graph, Func<string, string> current)
    {
        var edges = new Dictionary<(string First, string Second), EdgeState>(graph.Coauthorships.Count);
        var ids = Enumerable.Range(0, graph.Authors.Count).Select(row => current(graph.Authors.Id[row])).ToArray();
        for (var edge = 0; edge < graph.Coauthorships.Count; edge++)
        {
            var (one, other) = (graph.Coauthorships.Source.Span[edge], graph.Coauthorships.Target.Span[edge]);
            if (ids[one] == ids[other])
            {
                continue;
            }

            var key = string.CompareOrdinal(ids[one], ids[other]) < 0 ? (ids[one], ids[other]) : (ids[other], ids[one]);
            var papers = graph.Coauthorships.Papers.Span[edge];
            edges[key] = edges.TryGetValue(key, out var there)
                ? there with { Papers = there.Papers + papers }
                : new EdgeState(edge, papers);
        }

        return edges;
    }

    private static Dictionary<string, int> Successors(AuthorTable authors)
    {
        var successors = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < authors.Count; row++)
        {
            foreach (var former in authors.FormerIds[row])
            {
                successors[former] = row;
            }
        }

        return successors;
    }

    /// <summary>The rows of two columns that hold the same value, in order of value; -1 where a column lacks
    /// it.</summary>
    private static IEnumerable<(int Before, int After)> Pair(StringColumn older, StringColumn newer)
    {
        var left = new Dictionary<string, int>(older.Count, StringComparer.Ordinal);
        for (var row = 0; row < older.Count; row++)
        {
            left[older[row]] = row;
        }

        var pairs = new List<(string Id, int Before, int After)>(newer.Count);
        for (var row = 0; row < newer.Count; row++)
        {
            var id = newer[row];
            pairs.Add((id, left.Remove(id, out var before) ? before : -1, row));
        }

        pairs.AddRange(left.Select(static pair => (pair.Key, pair.Value, -1)));
        return pairs.OrderBy(static pair => pair.Id, StringComparer.Ordinal)
            .Select(static pair => (pair.Before, pair.After));
    }

    private static string? Detail(params ReadOnlySpan<(string What, string Before, string After)> fields)
    {
        List<string>? changes = null;
        foreach (var (what, before, after) in fields)
        {
            if (!string.Equals(before, after, StringComparison.Ordinal))
            {
                (changes ??= []).Add($"{what} {before} → {after}");
            }
        }

        return changes is null ? null : string.Join("; ", changes);
    }

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private readonly record struct EdgeState(int Row, int Papers);
}
