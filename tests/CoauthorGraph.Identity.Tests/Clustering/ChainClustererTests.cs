using CoauthorGraph.Identity.Clustering;

namespace CoauthorGraph.Identity.Tests.Clustering;

public sealed class ChainClustererTests
{
    // Scores of 0 and 1, 1 and 2, 0 and 2.
    [Theory]
    [InlineData(3, 1, -2, .3, "0 0 2")] // The mean of the two to the third is -.5.
    [InlineData(3, 1, -2, -.5, "0 0 0")] // What reaches the threshold joins.
    [InlineData(3, 1, -2, 3, "0 0 2")]
    [InlineData(3, 1, -2, 3.5, "0 1 2")]
    [InlineData(1, 3, -2, .3, "0 1 1")] // The best pair first, wherever it is.
    [InlineData(1, 1, 2, .3, "0 0 0")]
    [InlineData(9, 9, -1e9, .3, "0 0 2")] // One that cannot be holds the whole apart.
    public void Cluster_ThreeItems_JoinByTheirMeans(
        float first, float second, float across, float threshold, string roots) => Assert.Equal(
        roots,
        string.Join(' ', ChainClusterer.Cluster(
            [0, first, across, first, 0, second, across, second, 0], new float[9], [1, 1, 1], threshold, 0)));

    // The sum over two mentions and one: a mean of half.
    [Theory]
    [InlineData(.5, .25, "0 0")]
    [InlineData(.5, .3, "0 1")]
    public void Cluster_ItemsOfSeveralMentions_AreMeansOverAllPairs(float sum, float threshold, string roots) =>
        Assert.Equal(roots, string.Join(' ', ChainClusterer.Cluster([0, sum, sum, 0], new float[4], [2, 1], threshold, 0)));

    // Two pairs that join, and the fifth at .5 to each of the four.
    [Theory]
    [InlineData(.5, "0 0 0 0 0")]
    [InlineData(.51, "0 0 0 0 4")]
    public void Cluster_ClustersThatJoin_CountAllTheirMentions(float threshold, string roots)
    {
        float[] sums =
        [
            0, 5, 1, 1, .5f,
            5, 0, 1, 1, .5f,
            1, 1, 0, 5, .5f,
            1, 1, 5, 0, .5f,
            .5f, .5f, .5f, .5f, 0,
        ];
        Assert.Equal(roots, string.Join(' ', ChainClusterer.Cluster(sums, new float[25], [1, 1, 1, 1, 1], threshold, 0)));
    }

    // Half the mean, and half the best pair less half the logarithms of the sizes: 1 + .5 * (3 - .5 ln 2) = 2.3267.
    [Theory]
    [InlineData(2.32, "0 0")]
    [InlineData(2.33, "0 1")]
    public void Cluster_BestPair_CountsForItsShare(float threshold, string roots) => Assert.Equal(
        roots, string.Join(' ', ChainClusterer.Cluster([0, 4, 4, 0], [0, 3, 3, 0], [2, 1], threshold, .5f)));

    [Fact]
    public void Cluster_BestPairOfWhatJoined_IsTheBetterOfTheTwo()
    {
        // 0 and 1 join at 5. To 2 the mean is (0 + 2) / 2, the best pair 4 less half of ln 2: 1 * .5 + .5 * 3.6534.
        float[] sums = [0, 5, 0, 5, 0, 2, 0, 2, 0];
        float[] tops = [0, 5, 1, 5, 0, 4, 1, 4, 0];
        Assert.Equal([0, 0, 0], ChainClusterer.Cluster([.. sums], [.. tops], [1, 1, 1], 2.32f, .5f));
        Assert.Equal([0, 0, 2], ChainClusterer.Cluster([.. sums], [.. tops], [1, 1, 1], 2.34f, .5f));
    }

    // The first is four mentions. To the second it is 2 with a half for the best pair, less half of the half of ln 4: 1.6534;
    // the third is 1.8.
    [Fact]
    public void Cluster_BestPairOfMany_IsNotNearerThanThatOfOne() => Assert.Equal(
        [0, 1, 1],
        ChainClusterer.Cluster([0, 8, -12, 8, 0, 1.8f, -12, 1.8f, 0], [0, 2, -3, 2, 0, 1.8f, -3, 1.8f, 0], [4, 1, 1], 1, .5f));
}
