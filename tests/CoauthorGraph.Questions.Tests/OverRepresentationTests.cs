using CoauthorGraph.Questions.Communities;

namespace CoauthorGraph.Questions.Tests;

public sealed class OverRepresentationTests
{
    // By hand from the paper's formula with a prior of 10: (ln(9/11) - ln(3/97)) / sqrt(1/9 + 1/3).
    [Fact]
    public void Score_EightOfTenInside_IsThePapers() =>
        Assert.Equal(4.9131420, OverRepresentation.Score(8, 10, 10, 100), 1e-6);

    [Fact]
    public void Score_SameShareInsideAndOut_IsZero() =>
        Assert.Equal(0, OverRepresentation.Score(5, 50, 10, 100), 1e-9);

    [Theory]
    [InlineData(1, 10, 1, 1000, 8, 10, 20, 1000)]
    public void Score_OneOfARareThing_IsLessThanEightOfACommonOne(
        double rare, double rareTotal, double rareAll, double all,
        double common, double total, double commonAll, double every) =>
        Assert.True(
            OverRepresentation.Score(rare, rareTotal, rareAll, all)
            < OverRepresentation.Score(common, total, commonAll, every));

    [Fact]
    public void Score_WholeGraphIsThePart_IsFinite() =>
        Assert.True(double.IsFinite(OverRepresentation.Score(10, 10, 10, 10)));
}
