namespace CoauthorGraph.Questions.Communities;

/// <summary>
/// What sets one part of a whole apart: the log-odds of each item inside against outside, with the whole as the prior,
/// in standard deviations (Monroe, Colaresi and Quinn 2008, "Fightin' Words"). An item that few carry gets no high
/// score by chance, as it would by a plain ratio.
/// </summary>
internal static class OverRepresentation
{
    // Weight of the prior: as much evidence as a part must bring of its own.
    private const double PriorWeight = 10;

    /// <summary>The score of an item; above 1.96 its excess is beyond chance at the usual 5 %.</summary>
    /// <param name="inside">How much the part has of it.</param>
    /// <param name="insideTotal">How much the part has of all items.</param>
    /// <param name="all">How much the whole has of it, the part included.</param>
    /// <param name="allTotal">How much the whole has of all items.</param>
    public static double Score(double inside, double insideTotal, double all, double allTotal)
    {
        var prior = PriorWeight * all / allTotal;
        var outside = Math.Max(0, all - inside);
        var outsideTotal = Math.Max(0, allTotal - insideTotal);
        var logOdds = Math.Log((inside + prior) / Rest(inside, insideTotal, prior))
            - Math.Log((outside + prior) / Rest(outside, outsideTotal, prior));
        return logOdds / Math.Sqrt((1 / (inside + prior)) + (1 / (outside + prior)));
    }

    private static double Rest(double count, double total, double prior) =>
        Math.Max(double.Epsilon, total - count) + PriorWeight - prior + 1e-9;
}
