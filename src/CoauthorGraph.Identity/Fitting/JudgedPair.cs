using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Fitting;

/// <summary>A pair of mentions as the shipped weights and others judge it.</summary>
/// <param name="Pair">The pair.</param>
/// <param name="Before">Its score by the shipped weights.</param>
/// <param name="After">Its score by the others.</param>
internal sealed record JudgedPair(LabelledPair Pair, float Before, float After)
{
    /// <summary>How well scores tell the pairs.</summary>
    public static FitScores Scores(IReadOnlyList<JudgedPair> pairs, Func<JudgedPair, float> score)
    {
        double loss = 0, weight = 0, right = 0, found = 0, there = 0;
        foreach (var pair in pairs)
        {
            var w = pair.Pair.Weight;
            var isFound = score(pair) >= PairModel.Default.Threshold;
            loss += w * Loss(score(pair), pair.Pair.IsOne);
            weight += w;
            found += isFound ? w : 0;
            there += pair.Pair.IsOne ? w : 0;
            right += isFound && pair.Pair.IsOne ? w : 0;
        }

        return new FitScores(loss / weight, 2 * right / (found + there));
    }

    /// <summary>Standard error of what the log loss falls by, over corrections.</summary>
    public static double GainError(IReadOnlyList<JudgedPair> pairs)
    {
        var gains = pairs.GroupBy(static pair => pair.Pair.Correction).Select(static group => group.Sum(Gain)).ToList();
        var mean = gains.Average();
        var spread = gains.Sum(gain => (gain - mean) * (gain - mean)) * gains.Count / (gains.Count - 1);
        return Math.Sqrt(spread) / pairs.Sum(static pair => pair.Pair.Weight);
    }

    private static double Gain(JudgedPair pair) =>
        pair.Pair.Weight * (Loss(pair.Before, pair.Pair.IsOne) - Loss(pair.After, pair.Pair.IsOne));

    private static double Loss(float score, bool isOne) => Math.Log(1 + Math.Exp(isOne ? -score : score));
}
