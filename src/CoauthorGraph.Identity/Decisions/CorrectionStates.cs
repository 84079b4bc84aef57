using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Identity.Decisions;

/// <summary>Whether corrections hold: one may name mentions that are gone, or be overruled by a later one.</summary>
public static class CorrectionStates
{
    /// <summary>Whether a correction is in force in a graph.</summary>
    public static bool IsInForce(KnowledgeGraph graph, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(decision);
        var finder = new MentionFinder(graph.Papers, graph.Authorships);
        var mentions = decision.Mentions.Select(finder.Find).Where(static row => row >= 0).ToList();
        var others = decision.Others.Select(finder.Find).Where(static row => row >= 0).ToList();
        return Fits(decision, mentions.Count, others.Count)
            && Holds(decision.Kind, mentions, others, graph.Authorships.Author.Span);
    }

    /// <summary>Whether enough of the mentions that a correction names are there for it to mean something.</summary>
    internal static bool Fits(Decision decision, int mentions, int others) =>
        mentions >= (decision.Kind is DecisionKind.Merge ? Math.Min(2, decision.Mentions.Count) : 1)
        && (decision.Others.Count == 0 || others > 0);

    /// <summary>Whether the rows that a correction names are in the groups that it says.</summary>
    internal static bool Holds(DecisionKind kind, List<int> rows, List<int> others, ReadOnlySpan<int> group)
    {
        var groups = new HashSet<int>();
        foreach (var row in rows)
        {
            groups.Add(group[row]);
        }

        if (kind is not DecisionKind.Reject && groups.Count > 1)
        {
            return false;
        }

        foreach (var row in kind is DecisionKind.Merge or DecisionKind.Confirm ? [] : others)
        {
            if (groups.Contains(group[row]))
            {
                return false;
            }
        }

        return true;
    }
}
