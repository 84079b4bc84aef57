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
public sealed record DoubtRow(
    string Kind, string Id, string Author, int Papers, double? Confidence, double Value, string? Mention, string Name,
    string? Title, string? Other, int? Shared)
{
    /// <summary>All decisions worth a look, most valuable first: mentions less sure than <paramref name="below"/>, at
    /// most one of each author, and probable doubles.</summary>
    public static IReadOnlyList<DoubtRow> Find(KnowledgeGraph graph, double below, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var splits = IdentityDoubts.Find(graph, int.MaxValue, below).Select(doubt => Split(graph, doubt));
        var merges = ProbableDoubles.Find(graph, cancellationToken).Select(found => Merge(graph, found));
        return [.. splits.Concat(merges).OrderByDescending(static row => row.Value)];
    }

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
            null);
    }

    private static DoubtRow Merge(KnowledgeGraph graph, ProbableDouble found) => new(
        "merge",
        graph.Authors.Id[found.First],
        graph.Authors.Name[found.First],
        graph.Authors.Papers.Span[found.First],
        null,
        Math.Round(found.Value, 3),
        null,
        graph.Authors.Name[found.Second],
        null,
        graph.Authors.Id[found.Second],
        found.Shared);
}
