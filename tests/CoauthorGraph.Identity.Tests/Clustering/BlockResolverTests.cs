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

    // The first is 2.4562 - 1 to either of the others (the root of ln(5003 / 12) for whom they share), which are -1 to
    // each other: two that are joined are in the mean .2281 to the third. With a half for the best pair, less half of
    // ln 2, it is .6688.
    [Theory]
    [InlineData(.3f, 0, 2)]
    [InlineData(.2f, 0, 1)]
    [InlineData(.6f, .5f, 1)]
    [InlineData(.7f, .5f, 2)]
    public void Resolve_BestPairOfAModel_CountsForItsShare(float threshold, float share, int authors)
    {
        var pairs = new float[PairModel.Kinds];
        (pairs[(int)EvidenceKind.Base], pairs[(int)EvidenceKind.Coauthors]) = (-1, 1);
        var author = IdentityResolver.Resolve(
            new RecordTables().Add("1", "T", 2001, "Wei Wang", "Ann Other", "Bea Third")
                .Add("2", "U", 2001, "Wei Wang", "Ann Other").Add("3", "V", 2001, "Wei Wang", "Bea Third").ToInput(),
            new IdentityOptions { Model = new PairModel(pairs, threshold, share) },
            new ClusterModel(new float[ClusterModel.Kinds], 1), LinkModel.Never, null,
            TestContext.Current.CancellationToken).Author;
        Assert.Equal(authors, new[] { author[0], author[3], author[5] }.Distinct().Count());
    }

    // Joined by their ORCID the first two make two pairs with the third, of which ln 2 - .5 is said; before they made one,
    // of ln 1 - .5.
    [Fact]
    public void Resolve_WhatJoinedInASecondPass_IsLookedAtOnceMore() => Assert.Equal(
        [0, 0, 0],
        Resolve(
            new RecordTables().AddWith("1", "T", 2001, ("Wei Wang", null, "0-1"))
                .AddWith("2", "U", 2001, ("Wei Wang", null, "0-1")).AddWith("3", "V", 2001, ("Wei Wang", null, null)),
            -1, 0, (ClusterEvidenceKind.Base, -.5f), (ClusterEvidenceKind.SameOrcid, 2), (ClusterEvidenceKind.Pairs, 1)).Author);

    // All pairs of the three score a half, also once two of them are joined.
    [Fact]
    public void Resolve_MentionsThatJoin_AreJudgedByTheScoresOfTheirPairs() => Assert.All(
        Resolve(
            new RecordTables().Add("1", "T", 2001, "Wei Wang").Add("2", "U", 2001, "Wei Wang").Add("3", "V", 2001, "Wei Wang"),
            .5f, 1).Confidence,
        static sure => Assert.Equal(.6225f, sure, .0001f)); // 1 / (1 + e^-.5)

    // Two others who are as near to either as can be do not make one of them.
    [Fact]
    public void Resolve_TwoOnOnePaper_AreNotOneByOthersBetweenThem()
    {
        var author = Resolve(
            new RecordTables().Add("1", "T", 2001, "Wei Wang", "Wei Wang").Add("2", "U", 2001, "Wei Wang")
                .Add("3", "V", 2001, "Wei Wang").Add("4", "W", 2001, "Wei Wang"),
            -1, .4f, (ClusterEvidenceKind.Base, 9)).Author;
        Assert.Equal(2, author.Distinct().Count());
        Assert.NotEqual(author[0], author[1]);
    }

    [Theory]
    [InlineData(-2.5f, 1)]
    [InlineData(-2.6f, 2)]
    public void Resolve_ClustersThatFitBadly_AreApartWhateverElseTheyShow(float score, int authors) => Assert.Equal(
        authors,
        Resolve(
            new RecordTables().Add("1", "T", 2001, "Wei Wang").Add("2", "U", 2001, "Wei Wang"), score, -1)
            .Author.Distinct().Count());

    // The first and the second have one title, the first is years from the third (ln 3 of its weight against it), and an
    // ORCID joins the second and the third. One pair counts no more than 8: of -20 and 10 the mean is 0, of -3 and 2 -.5.
    [Theory]
    [InlineData(-20, 10, -.1f, 1)]
    [InlineData(-20, 10, .1f, 2)]
    [InlineData(-3, 2, -.6f, 1)]
    [InlineData(-3, 2, -.4f, 2)]
    public void Resolve_OnePairOfClusters_CountsToALimit(float against, float speaking, float threshold, int authors) =>
        Assert.Equal(
            authors,
            Resolve(
                new RecordTables().AddWith("1", "Ranks", 2001, ("Wei Wang", null, null))
                    .AddWith("2", "Ranks", 0, ("Wei Wang", null, "0-1")).AddWith("3", "Motion", 2003, ("Wei Wang", null, "0-1")),
                -1, threshold, (ClusterEvidenceKind.Title, 20), (ClusterEvidenceKind.YearGap, against / MathF.Log(3)),
                (ClusterEvidenceKind.SameOrcid, speaking)).Author.Distinct().Count());

    // By a first pass in which all pairs score the same, and a second by a few weights; sure are the scores of pairs.
    private static IdentityResult Resolve(
        RecordTables tables, float score, float threshold, params (ClusterEvidenceKind Kind, float Weight)[] weights)
    {
        var pairs = new float[PairModel.Kinds];
        pairs[(int)EvidenceKind.Base] = score;
        var clusters = new float[ClusterModel.Kinds];
        foreach (var (kind, weight) in weights)
        {
            clusters[(int)kind] = weight;
        }

        return IdentityResolver.Resolve(
            tables.ToInput(), new IdentityOptions { Model = new PairModel(pairs, .3f, 0) },
            new ClusterModel(clusters, threshold), LinkModel.Never, null, TestContext.Current.CancellationToken,
            new ConfidenceModel([0, 1, 0, 0]));
    }
}
