using CoauthorGraph.Identity.Clustering;
using CoauthorGraph.Identity.Features;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Tests.Clustering;

/// <summary>Two clusters of the five mentions of "Wei Wang": the first three, and the other two.</summary>
public sealed class ClusterTableTests
{
    // By hand: 3 · 2 pairs of the mean score (-2 - 1 - 1 - 3 - 2 - 3) / 6 = -2.
    [Fact]
    public void TryCompare_TwoClusters_TellsTheMeanOfTheirPairsAndHowManyTheyAre()
    {
        var values = new float[ClusterModel.Kinds];
        Assert.True(Table(-2, -1, -1, -3, -2, -3).TryCompare(0, 1, values));
        Assert.Equal(1, values[(int)ClusterEvidenceKind.Base]);
        Assert.Equal(-2, values[(int)ClusterEvidenceKind.MeanScore], 4);
        Assert.Equal(1.7918, values[(int)ClusterEvidenceKind.Pairs], 4); // ln 6
        Assert.Equal(.6931, values[(int)ClusterEvidenceKind.Smaller], 4); // ln 2
        Assert.Equal(1.6094, values[(int)ClusterEvidenceKind.BlockSize], 4); // ln 5
        Assert.Equal(-.808, values[(int)ClusterEvidenceKind.NameRarity], 3); // The mean of -2.2682 and -ln(475e-6) - 7.
    }

    [Theory]
    [InlineData(-2.5f, true)]
    [InlineData(-2.6f, false)]
    public void TryCompare_ClustersThatFitBadly_AreLookedAtToTwoAndAHalf(float score, bool isLookedAt)
    {
        var table = Table(score, score, score, score, score, score);
        Assert.Equal(isLookedAt, table.TryCompare(0, 1, new float[ClusterModel.Kinds]));
        Assert.False(table.IsForbidden(0, 1));
    }

    [Fact]
    public void IsForbidden_OnePairThatCannotBe_ForbidsTheirClusters() =>
        Assert.True(Table(5, 5, 5, 5, 5, PairScorer.Forbidden).IsForbidden(0, 1));

    // Ann Other joins all ten pairs of the name: (10 + 1) / (10 + 5) is 3.67 times one in five.
    [Fact]
    public void TryCompare_NameThatHangsTogether_SaysSo()
    {
        var values = new float[ClusterModel.Kinds];
        Assert.True(Table(["Wei Wang", "Ann Other"], 0, 0, 0, 0, 0, 0).TryCompare(0, 1, values));
        Assert.Equal(1.2993, values[(int)ClusterEvidenceKind.Cohesion], 4);
    }

    private static ClusterTable Table(params float[] between) => Table(["Wei Wang"], between);

    private static ClusterTable Table(string[] authors, params float[] between)
    {
        var tables = new RecordTables();
        for (var paper = 0; paper < 5; paper++)
        {
            tables.Add(paper.ToString(System.Globalization.CultureInfo.InvariantCulture), "T", 2001, authors);
        }

        var input = tables.ToInput();
        var features = MentionFeatures.Build(
            input.Papers, input.Authorships, input.Affiliations, new ParallelOptions { MaxDegreeOfParallelism = 1 });
        int[] rows = [.. Enumerable.Range(0, 5).Select(paper => paper * authors.Length)];
        var scores = new float[25];
        for (var pair = 0; pair < between.Length; pair++)
        {
            var (a, b) = (pair / 2, 3 + (pair % 2));
            scores[(a * 5) + b] = scores[(b * 5) + a] = between[pair];
        }

        var table = ClusterTable.Of(features, rows, [0, 0, 0, 3, 3], scores);
        Assert.Equal([rows[..3], rows[3..]], table.Members);
        return table;
    }
}
