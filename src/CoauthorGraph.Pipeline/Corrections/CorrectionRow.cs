using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Identity.Decisions;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Corrections;

/// <summary>One correction in a list.</summary>
/// <param name="Id">Its id, for <c>undo</c>.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Applied">Whether it is in force: false where what it names is gone, or a later one overrules
/// it.</param>
/// <param name="Names">The printed names it is about, the other side after <c>|</c>.</param>
/// <param name="Mentions">Number of mentions it names.</param>
/// <param name="By">Who decided, or empty.</param>
/// <param name="Date">When, or empty.</param>
/// <param name="Reason">Why, or empty.</param>
public sealed record CorrectionRow(
    string Id, DecisionKind Kind, bool Applied, string Names, int Mentions, string By, string Date, string Reason)
{
    /// <summary>The corrections of a graph folder, in order.</summary>
    /// <exception cref="CoauthorGraphException">There is no graph, or it is damaged.</exception>
    public static IReadOnlyList<CorrectionRow> Of(string graphFolder)
    {
        using var graph = GraphFolder.Open(graphFolder);
        return [.. GraphFolder.Decisions(graphFolder)
            .Select(decision => Of(decision, CorrectionStates.IsInForce(graph, decision)))];
    }

    /// <summary>The row of a correction.</summary>
    /// <param name="decision">The correction.</param>
    /// <param name="applied">Whether it is in force.</param>
    public static CorrectionRow Of(Decision decision, bool applied)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var names = Listed(decision.Mentions);
        return new CorrectionRow(
            decision.Id,
            decision.Kind,
            applied,
            decision.Others.Count > 0 ? $"{names} | {Listed(decision.Others)}" : names,
            decision.Mentions.Count + decision.Others.Count,
            decision.By,
            decision.Date.ToString(),
            decision.Reason);
    }

    private static string Listed(IEnumerable<MentionReference> mentions) => string.Join(
        ", ",
        mentions.Select(static mention => mention.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
