using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Identity.Explanation;

/// <summary>The list of work for a curator.</summary>
public static class IdentityDoubts
{
    /// <summary>The authorships most worth checking, the most valuable first, at most one of each author.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="top">How many at most.</param>
    /// <param name="below">Only authorships with less confidence than this.</param>
    public static IReadOnlyList<AuthorshipDoubt> Find(KnowledgeGraph graph, int top, double below = 0.9)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        var confidence = graph.Authorships.Confidence.Span;
        var author = graph.Authorships.Author.Span;
        var papers = graph.Authors.Papers.Span;
        var worst = new int[graph.Authors.Count];
        Array.Fill(worst, -1);
        for (var row = 0; row < confidence.Length; row++)
        {
            var at = author[row];
            if (at >= 0 && confidence[row] < below && (worst[at] < 0 || confidence[row] < confidence[worst[at]]))
            {
                worst[at] = row;
            }
        }

        var doubts = new List<AuthorshipDoubt>();
        for (var at = 0; at < worst.Length; at++)
        {
            if (worst[at] >= 0)
            {
                var sure = confidence[worst[at]];
                doubts.Add(new AuthorshipDoubt(worst[at], at, sure, (1 - sure) * Math.Log(1 + papers[at])));
            }
        }

        doubts.Sort(static (a, b) => b.Value != a.Value ? b.Value.CompareTo(a.Value)
            : a.Authorship.CompareTo(b.Authorship));
        return doubts.Count > top ? doubts.GetRange(0, top) : doubts;
    }
}
