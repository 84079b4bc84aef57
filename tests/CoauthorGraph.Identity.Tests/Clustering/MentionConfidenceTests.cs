using CoauthorGraph.Identity.Clustering;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Tests.Clustering;

public sealed class MentionConfidenceTests
{
    // 1 / (1 + e^-x) of the root mean square of the scores with the others, by hand: of the roots of 5/2, 2 and 1/2 for
    // the first three; those below zero count as zero.
    [Fact]
    public void Judge_OfSeveral_IsTheMapOfTheMeanSquareOfTheirScores()
    {
        float[] scores =
        [
            0, 2, 1, -3, -3,
            2, 0, 0, -3, -3,
            1, 0, 0, -3, -3,
            -3, -3, -3, 0, -2,
            -3, -3, -3, -2, 0,
        ];
        Assert.Equal([.8294f, .8044f, .6698f, .5f, .5f], Judge([0, 0, 0, 3, 3], scores));
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

    // Each by itself, whatever was added up for the one before: the nearest says 1, 1 and -2.
    [Fact]
    public void Judge_OfSeveralAlone_DoubtsEachByItself() =>
        Assert.Equal([.8172f, .8172f, .9702f], Judge([0, 1, 2], [0, 1, -2, 1, 0, -3, -2, -3, 0]));

    // 1 / (1 + e^-x) of x = log(1 + n) is (1 + n) / (2 + n): n = 2 others, 1 and 1 of the first author, none of the
    // second, whose pair speaks against. What speaks for mentions of the other author does not count.
    [Fact]
    public void Judge_OfSeveral_CountsThoseOfTheAuthorThatSpeakForItFourToOne()
    {
        float[] scores =
        [
            9, 2, 1.4f, 5, -3,
            2, 9, 1.3f, 5, -3,
            1.4f, 1.3f, 9, 5, -3,
            5, 5, 5, 9, -1,
            -3, -3, -3, -1, 9,
        ];
        Assert.Equal([.75f, .6667f, .6667f, .5f, .5f], Judge([0, 0, 0, 3, 3], scores, [0, 0, 1, 0]));
    }

    // 1 / (1 + e^-x) of x = 2 - c: by the first author's names of 1 and 0, and 3 of the second's. Alone is alone.
    [Fact]
    public void Judge_OfSeveral_TakesOffWhatTheNameGivesToAll()
    {
        var scores = new float[25];
        Array.Fill(scores, 2);
        Array.Fill(scores, -9, 20, 5);
        (scores[4], scores[9], scores[14], scores[19]) = (-9, -9, -9, -9);
        Assert.Equal(
            [.7311f, .8808f, .2689f, .2689f, 1],
            Judge([0, 0, 2, 2, 4], scores, [0, 1, 0, -1], [1, 0, 3, 3, 3]));
    }

    private static float[] Judge(int[] root, float[] scores) => Judge(root, scores, [0, 1, 0, 0]);

    private static float[] Judge(int[] root, float[] scores, float[] weights) =>
        Judge(root, scores, weights, new float[root.Length]);

    private static float[] Judge(int[] root, float[] scores, float[] weights, float[] cohesion)
    {
        var confidence = new float[root.Length];
        new MentionConfidence(new ConfidenceModel(weights))
            .Judge(Enumerable.Range(0, root.Length).ToArray(), root, scores, cohesion, confidence);
        return Array.ConvertAll(confidence, static sure => MathF.Round(sure, 4));
    }
}
