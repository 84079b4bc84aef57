using CoauthorGraph.Core.Decisions;

namespace CoauthorGraph.Pipeline.Corrections;

/// <summary>One correction in a list.</summary>
/// <param name="Id">Its id, for <c>undo</c>.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Names">The printed names it is about, the other side after <c>|</c>.</param>
/// <param name="Mentions">Number of mentions it names.</param>
/// <param name="By">Who decided, or empty.</param>
/// <param name="Date">When, or empty.</param>
/// <param name="Reason">Why, or empty.</param>
public sealed record CorrectionRow(
    string Id, DecisionKind Kind, string Names, int Mentions, string By, string Date, string Reason)
{
    /// <summary>The row of a correction.</summary>
    public static CorrectionRow Of(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var names = Listed(decision.Mentions);
        return new CorrectionRow(
            decision.Id,
            decision.Kind,
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
