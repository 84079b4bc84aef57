using CoauthorGraph.Identity.Fitting;

namespace CoauthorGraph.Identity.Tests.Fitting;

/// <summary>Figures worked out by hand: a score of ln 3 is a probability of 3/4.</summary>
public sealed class JudgedPairTests
{
    private static readonly float Three = MathF.Log(3);

    [Fact]
    public void Scores_FoundAndMissed_AreWeighed()
    {
        JudgedPair[] pairs = [Judged(0, true, 1, 0, Three), Judged(1, true, 3, 0, -Three), Judged(2, false, 1, 0, .29f)];
        var scores = JudgedPair.Scores(pairs, static pair => pair.After);
        Assert.Equal((Math.Log(4.0 / 3) + (3 * Math.Log(4)) + Math.Log(1 + Math.Exp(.29))) / 5, scores.LogLoss, 6);
        Assert.Equal(2.0 * 1 / (1 + 4), scores.F1, 6); // One of weight 1 is found, of weight 4 that are there.
    }

    [Fact]
    public void GainError_TwoCorrections_IsHalfTheirDifference()
    {
        // Gains of ln 2 − ln 4/3 and ln 4 − ln 2; their difference is ln 4/3.
        JudgedPair[] pairs = [Judged(0, true, 1, 0, Three), Judged(1, true, 1, -Three, 0)];
        Assert.Equal(Math.Log(4.0 / 3) / 2, JudgedPair.GainError(pairs), 6);
    }

    private static JudgedPair Judged(int correction, bool isOne, double weight, float before, float after) =>
        new(new LabelledPair([], isOne, correction, weight), before, after);
}
