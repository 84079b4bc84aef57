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

    // Of 24 mentions and more the pairs are compared by lists of who has what, of fewer two by two: -1 where nobody is
    // shared, and 1.4 where one is, whose rarity has a root of more than 2.4.
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Resolve_TwoPeopleOfOneName_AreTwoHoweverMuchTheyWrite(int papers)
    {
        var tables = new RecordTables();
        for (var paper = 0; paper < papers; paper++)
        {
            tables.Add($"{paper:00}a", "T", 2001, "Wei Wang", "Lars Holm").Add($"{paper:00}b", "U", 2001, "Wei Wang", "Petra Novak");
        }

        var pairs = new float[PairModel.Kinds];
        (pairs[(int)EvidenceKind.Base], pairs[(int)EvidenceKind.Coauthors]) = (-1, 1);
        var author = IdentityResolver.Resolve(
            tables.ToInput(), new IdentityOptions { Model = new PairModel(pairs, 1, 0) },
            new ClusterModel(new float[ClusterModel.Kinds], 1), LinkModel.Never, null,
            TestContext.Current.CancellationToken).Author;
        Assert.NotEqual(author[0], author[2]);
        for (var row = 0; row < author.Length; row += 4)
        {
            Assert.Equal((author[0], author[2]), (author[row], author[row + 2]));
        }
    }
}
