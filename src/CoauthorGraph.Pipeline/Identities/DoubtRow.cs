using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Explanation;
using CoauthorGraph.Questions.Authors;

namespace CoauthorGraph.Pipeline.Identities;

/// <summary>A decision that is worth a person's look: a mention that may be of somebody else, or two authors who may be
/// one.</summary>
/// <param name="Kind"><c>split</c> or <c>merge</c>: what may be to do.</param>
/// <param name="Id">The author.</param>
/// <param name="Author">The author's name.</param>
/// <param name="Papers">Number of the author's papers.</param>
/// <param name="Confidence">How sure it is that the mention is this author, from 0 to 1; null for a merge.</param>
/// <param name="Value">What a look is worth: the doubt times the logarithm of the papers that hang on it.</param>
/// <param name="Mention">The mention as <c>split --mentions</c> takes it; null for a merge.</param>
/// <param name="Name">The name as printed there, or that of the other author.</param>
/// <param name="Title">Title of the paper; null for a merge.</param>
/// <param name="Other">The other author, of a merge.</param>
/// <param name="Shared">Number of co-authors that both have, of a merge.</param>
/// <param name="Orcid">The ORCID that stands on both, of a merge.</param>
public sealed record DoubtRow(
    string Kind, string Id, string Author, int Papers, double? Confidence, double Value, string? Mention, string Name,
    string? Title, string? Other, int? Shared, string? Orcid)
{
    /// <summary>All decisions worth a look, most valuable first: mentions less sure than <paramref name="below"/>, at
    /// most one of each author, probable doubles, and authors who have one ORCID.</summary>
    public static IReadOnlyList<DoubtRow> Find(KnowledgeGraph graph, double below, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var splits = IdentityDoubts.Find(graph, int.MaxValue, below).Select(doubt => Split(graph, doubt));
        var merges = Merges(graph, cancellationToken);
        return [.. splits.Concat(merges).OrderByDescending(static row => row.Value)];
    }

    // Two who are probably one for both reasons are one row.
    private static IEnumerable<DoubtRow> Merges(KnowledgeGraph graph, CancellationToken cancellationToken)
    {
        var doubles = ProbableDoubles.Find(graph, cancellationToken);
        var alike = doubles.ToDictionary(static found => Pair(found.First, found.Second));
        var orcids = SharedOrcids.Find(graph);
        foreach (var found in orcids)
        {
            int? shared = null;
            var value = found.Value;
            if (alike.Remove(Pair(found.First, found.Second), out var other))
            {
                (shared, value) = (other.Shared, Math.Max(value, other.Value));
            }

            yield return Merge(graph, found.First, found.Second, value, shared, found.Orcid);
        }

        foreach (var found in doubles.Where(found => alike.ContainsKey(Pair(found.First, found.Second))))
        {
            yield return Merge(graph, found.First, found.Second, found.Value, found.Shared, null);
        }
    }

    private static (int, int) Pair(int first, int second) => (Math.Min(first, second), Math.Max(first, second));

    private static DoubtRow Split(KnowledgeGraph graph, AuthorshipDoubt doubt)
    {
        var paper = graph.Authorships.Paper.Span[doubt.Authorship];
        return new DoubtRow(
            "split",
            graph.Authors.Id[doubt.Author],
            graph.Authors.Name[doubt.Author],
            graph.Authors.Papers.Span[doubt.Author],
            Math.Round(doubt.Confidence, 3),
            Math.Round(doubt.Value, 3),
            FormattableString.Invariant(
                $"{graph.Papers.Id[paper]}:{graph.Authorships.Position.Span[doubt.Authorship]}"),
            graph.Authorships.Name[doubt.Authorship],
            graph.Papers.Title[paper],
            null,
            null,
            null);
    }

    private static DoubtRow Merge(
        KnowledgeGraph graph, int first, int second, double value, int? shared, string? orcid) => new(
        "merge",
        graph.Authors.Id[first],
        graph.Authors.Name[first],
        graph.Authors.Papers.Span[first],
        null,
        Math.Round(value, 3),
        null,
        graph.Authors.Name[second],
        null,
        graph.Authors.Id[second],
        shared,
        orcid);
}
