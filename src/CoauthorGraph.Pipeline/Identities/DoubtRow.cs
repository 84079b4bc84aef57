using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Explanation;

namespace CoauthorGraph.Pipeline.Identities;

/// <summary>A mention that is worth a person's look.</summary>
/// <param name="Id">The author that it was given to.</param>
/// <param name="Author">The author's name.</param>
/// <param name="Papers">Number of the author's papers.</param>
/// <param name="Confidence">How sure it is that the mention is this author, from 0 to 1.</param>
/// <param name="Value">What a look is worth: the doubt times the logarithm of the papers that hang on it.</param>
/// <param name="Mention">The mention as <c>split --mentions</c> takes it.</param>
/// <param name="Name">The name as printed.</param>
/// <param name="Title">Title of the paper.</param>
public sealed record DoubtRow(
    string Id, string Author, int Papers, double Confidence, double Value, string Mention, string Name, string Title)
{
    /// <summary>The mentions most worth a look, at most one of each author.</summary>
    public static IEnumerable<DoubtRow> Find(KnowledgeGraph graph, int top, double below)
    {
        ArgumentNullException.ThrowIfNull(graph);
        foreach (var doubt in IdentityDoubts.Find(graph, top, below))
        {
            var paper = graph.Authorships.Paper.Span[doubt.Authorship];
            yield return new DoubtRow(
                graph.Authors.Id[doubt.Author],
                graph.Authors.Name[doubt.Author],
                graph.Authors.Papers.Span[doubt.Author],
                Math.Round(doubt.Confidence, 3),
                Math.Round(doubt.Value, 3),
                FormattableString.Invariant(
                    $"{graph.Papers.Id[paper]}:{graph.Authorships.Position.Span[doubt.Authorship]}"),
                graph.Authorships.Name[doubt.Authorship],
                graph.Papers.Title[paper]);
        }
    }
}
