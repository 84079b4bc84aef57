using CoauthorGraph.Identity.Linking;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Tests.Clustering;

public sealed class ConfidenceTests
{
    [Fact]
    public void Confidence_OfAMentionAlone_IsCertain() => Assert.Equal(
        [1f, 1f], Resolve(new RecordTables().Add("1", "T", 2001, "Wei Wang", "Ann Other")).Confidence);

    // Each of two of one name that are parted may be the other: that is the doubt about both.
    [Fact]
    public void Confidence_OfTwoThatArePartedThoughTheyMightBeOne_IsLess()
    {
        var result = Resolve(new RecordTables()
            .AddWith("1", "Kidney function", 1980, ("W. Wang", "Alpha Beta", null), ("Ann Other", null, null), ("Bo Reed", null, null))
            .AddWith("2", "Sums of squares", 2020, ("W. Wang", "Gamma Delta", null), ("Cy Dee", null, null), ("Ed Low", null, null)));
        Assert.NotEqual(result.Author[0], result.Author[3]);
        Assert.Equal(result.Confidence[0], result.Confidence[3], 5);
        Assert.InRange(result.Confidence[0], .5f, .9999f);
        Assert.Equal(1, result.Confidence[1]);
    }

    // Names that conflict are no doubt at all.
    [Fact]
    public void Confidence_OfTwoWhoCannotBeOne_IsCertain() => Assert.Equal(
        [1f, 1f],
        Resolve(new RecordTables().Add("1", "T", 2001, "Wei Wang").Add("2", "U", 2001, "Wenhao Wang")).Confidence);

    // By a map that says nothing, the two of one author are even; the one alone does not go through it.
    [Fact]
    public void Confidence_OfSeveral_IsWhatTheMapSays()
    {
        var tables = new RecordTables().Add("1", "T", 2001, "Wei Wang", "Ann Other", "Bo Reed")
            .Add("2", "T", 2001, "Wei Wang", "Ann Other", "Cy Dee");
        var result = IdentityResolver.Resolve(tables.ToInput(), new IdentityOptions(), ClusterModel.Default,
            LinkModel.Never, null, TestContext.Current.CancellationToken, new ConfidenceModel(new float[ConfidenceModel.Kinds]));
        Assert.Equal([.5f, .5f, 1, .5f, .5f, 1], result.Confidence);
    }

    private static IdentityResult Resolve(RecordTables tables) => IdentityResolver.Resolve(
        tables.ToInput(), new IdentityOptions(), null, TestContext.Current.CancellationToken);
}
