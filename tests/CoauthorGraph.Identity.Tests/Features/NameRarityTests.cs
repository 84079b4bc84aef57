using CoauthorGraph.Identity.Features;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Tests.Features;

public sealed class NameRarityTests
{
    // One in e^8 has the family name, one in e^7 the first name, three times as often together: of e^15 names three.
    [Fact]
    public void Bearers_OfAName_AreItsShareOfAllNames() =>
        Assert.Equal(3, NameRarity.Bearers(1, 0, 3, (int)Math.Exp(15)), 3);

    [Theory]
    [InlineData(1e-4, 2.2103)] // ln 10,000 - 7
    [InlineData(1e-6, 4)]
    public void OfShare_OfNames_IsItsLogarithmToALimit(double share, double expected) =>
        Assert.Equal(expected, NameRarity.OfShare(share), 4);

    // A share of e^-10 is 18.16 of the 400,000 names that it counts as; with a hundred others of 40,000 here it is one of
    // 3,724. A name never becomes rarer, and an input of few names says nothing.
    [Theory]
    [InlineData(101, 40_000, 1.2225)]
    [InlineData(1, 40_000, 3)]
    [InlineData(0, 40_000, 3)]
    [InlineData(101, 39_999, 3)]
    public void With_NamesOfALargeInput_IsTheShareOfBoth(int here, int names, double expected) =>
        Assert.Equal(expected, NameRarity.With(3, here, names), 3);

    // The parts give odds of e to the .2 + .8 · 1 + .4 · 2 = 1.8 for one person; e^3 bearers e^-3 against it: the chance
    // is e^4.8 times as great. With an initial -.7 + .8 = .1, so that e^3.1.
    [Theory]
    [InlineData(3, 1, 2, true, 4.8)]
    [InlineData(-1, 1, 2, true, .8)]
    [InlineData(-2, 1, 2, true, 0)]
    [InlineData(3, 1, 0, false, 3.1)]
    [InlineData(3, -2, -1, true, 1.2)]
    public void Namesakes_OfAName_AreWhatItsBearersSayBeyondItsParts(
        double logOfBearers, float family, float given, bool isFull, double expected) =>
        Assert.Equal(expected, NameRarity.Namesakes((float)Math.Exp(logOfBearers), family, given, isFull, 40_000), 3);

    [Fact]
    public void Namesakes_InAnInputOfFewNames_SayNothing() =>
        Assert.Equal(0, NameRarity.Namesakes(1000, 1, 1, true, 39_999));

    // What the parts of a name say is written into the evidence, and must stay near what the weights make of them.
    [Fact]
    public void Namesakes_OddsOfOnePerson_AreNearThoseOfTheWeights()
    {
        var weights = PairModel.Default.Weights;
        float OfParts(float family, float given, bool isFull) =>
            NameRarity.Namesakes(1e9f, family, given, isFull, 40_000) - MathF.Log(1e9f);
        float Of(EvidenceKind kind) => weights[(int)kind];
        foreach (var family in new[] { -2f, 1, 4 })
        {
            Assert.Equal(Of(EvidenceKind.Base) + Of(EvidenceKind.BothInitials)
                + (Of(EvidenceKind.FamilyRarity) * family), OfParts(family, 0, false), .35f);
            Assert.Equal(Of(EvidenceKind.Base) + (Of(EvidenceKind.FamilyRarity) * family)
                + Of(EvidenceKind.GivenRarity), OfParts(family, 1, true), .35f);
        }
    }
}
