using CoauthorGraph.Identity.Clustering;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Tests.Clustering;

public sealed class MentionConfidenceTests
{
    // 1 / (1 + e^-x) of the mean score with the others, by hand: of 1.5, 1 and .5 for the first three; those below zero
    // count as zero.
    [Fact]
    public void Judge_OfSeveral_IsTheMapOfTheMeanOfTheirScores()
    {
        float[] scores =
        [
            0, 2, 1, -3, -3,
            2, 0, 0, -3, -3,
            1, 0, 0, -3, -3,
            -3, -3, -3, 0, -2,
            -3, -3, -3, -2, 0,
        ];
        Assert.Equal([.8176f, .7311f, .6225f, .5f, .5f], Judge([0, 0, 0, 3, 3], scores));
    }

    // Alone: a quarter of the probability that it is of the nearest other author, 1 / (1 + e^2) = .1192.
    [Fact]
    public void Judge_OfOneAlone_DoubtsAQuarterOfWhatSpeaksForTheNearestOther()
    {
        float[] scores =
        [
            0, -1, -3, -4,
            -1, 0, 5, -4,
            -3, 5, 0, -4,
            -4, -4, -4, 0,
        ];
        var sure = Judge([0, 1, 1, 3], scores);
        Assert.Equal(.9702f, sure[0]);
        Assert.Equal(1 - .0045f, sure[3], 4);
    }

    private static float[] Judge(int[] root, float[] scores)
    {
        var confidence = new float[root.Length];
        new MentionConfidence(new ConfidenceModel([0, 1]))
            .Judge(Enumerable.Range(0, root.Length).ToArray(), root, scores, confidence);
        return Array.ConvertAll(confidence, static sure => MathF.Round(sure, 4));
    }
}
