using CoauthorGraph.Identity.Linking;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Tests.Clustering;

public sealed class BlockResolverTests
{
    // Else names and co-authors alone find fewer people than "one name, one person" does.
    [Fact]
    public void ShippedModel_WithoutTitles_JoinsAtEvenOddsAndALittleMore()
    {
        var weight = ClusterModel.Default.Weights[(int)ClusterEvidenceKind.NoTitle];
        Assert.InRange(ClusterModel.Default.Threshold - weight, -.5f, .3f);
        Assert.Equal(.4f, ClusterModel.Default.Threshold);
    }

    // By the first pass two are apart, for every pair of mentions scores -1. All clusters score the same in the second.
    [Theory]
    [InlineData(.8f, 1)]
    [InlineData(.79f, 2)]
    public void Resolve_TwoClusters_JoinFromTheThresholdOfTheSecondPass(float score, int authors)
    {
        var pairs = new float[PairModel.Kinds];
        pairs[(int)EvidenceKind.Base] = -1;
        var clusters = new float[ClusterModel.Kinds];
        clusters[(int)ClusterEvidenceKind.Base] = score;
        var result = IdentityResolver.Resolve(
            new RecordTables().Add("1", "T", 2001, "Wei Wang").Add("2", "U", 2001, "Wei Wang").ToInput(),
            new IdentityOptions { Model = new PairModel(pairs, .3f, .15f) },
            new ClusterModel(clusters, .8f),
            LinkModel.Never,
            null,
            TestContext.Current.CancellationToken);
        Assert.Equal(authors, result.AuthorIds.Length);
    }
}
