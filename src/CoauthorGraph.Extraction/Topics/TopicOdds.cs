namespace CoauthorGraph.Extraction.Topics;

/// <summary>
/// The log-odds of a topic from what speaks for it. The weights are rounded from fits by <c>eng/TopicTraining</c> on
/// papers whose words were not used for the <see cref="ContextTable"/>, those of topics on an earlier table; those of
/// keywords, and of titles where a topic is no field, which such fits leave open, are set by hand.
/// </summary>
internal static class TopicOdds
{
    /// <summary>How many numbers <see cref="Values"/> gives.</summary>
    public const int Count = 8;

    private const double MostNamed = 1.6;
    private const double MostHinted = 0.6;
    private const double MostAgainst = -8;
    private const double MostFor = 10;
    private const double CategoryWeight = 2.2;

    private static readonly double[] OfNames = [-1.1, 5.8, 4.5, 2.6, 2.1, 0.3, 0.46, 0.53];

    // Whole fields are often not named by the papers in them, and what they are called is among the words.
    private static readonly double[] OfFields = [0.3, 2.6, 2, 0.4, 0.3, 0.2, 0.57, 0.78];

    /// <summary>The log-odds of a topic.</summary>
    /// <param name="evidence">What was found, or null for nothing.</param>
    /// <param name="context">The log-odds that the other words give.</param>
    /// <param name="prior">The log-odds before anything is read, NaN for a topic that was not learnt.</param>
    /// <param name="field">Whether the topic has categories of its own.</param>
    public static double Of(TopicEvidence? evidence, double context, float prior, bool field)
    {
        var weights = field && !float.IsNaN(prior) ? OfFields : OfNames;
        Span<double> values = stackalloc double[Count];
        Values(evidence, context, prior, values);
        var sum = CategoryWeight * (evidence?.Category ?? 0);
        for (var i = 0; i < Count; i++)
        {
            sum += weights[i] * values[i];
        }

        return sum;
    }

    /// <summary>The log-odds of a topic that nothing but the other words speaks for: as <see cref="Of"/> gives them,
    /// to the last bit.</summary>
    public static double OfNothing(double context, float prior, bool field)
    {
        if (float.IsNaN(prior))
        {
            return OfNames[0] + (OfNames[7] * ContextTable.UnknownPrior);
        }

        var weights = field ? OfFields : OfNames;
        return weights[0] + (weights[6] * Math.Clamp(context - prior, MostAgainst, MostFor)) + (weights[7] * prior);
    }

    /// <summary>What is weighed: one, names by place, hints, what the context adds to the prior, the prior.</summary>
    public static void Values(TopicEvidence? evidence, double context, float prior, Span<double> values)
    {
        values.Clear();
        values[0] = 1;
        if (evidence is not null)
        {
            for (var place = 0; place < 4; place++)
            {
                values[1 + place] = Math.Min(evidence.Named[place], MostNamed);
            }

            values[5] = Math.Min(evidence.Hinted, MostHinted);
        }

        var known = !float.IsNaN(prior);
        values[6] = known ? Math.Clamp(context - prior, MostAgainst, MostFor) : 0;
        values[7] = known ? prior : ContextTable.UnknownPrior;
    }
}
