using CoauthorGraph.Identity.Features;

namespace CoauthorGraph.Identity.Tests.Features;

public sealed class NameCulturesTests
{
    [Fact]
    public void Cultures_OfTheTable_AreAllPeople() =>
        Assert.Equal(1, NameTable.Cultures.ToArray().Sum(), 3);

    // Half of the family's bearers and all of the first name's are of one culture: half of one over its share is how
    // much more often they meet; nine of ten people are of one culture.
    [Fact]
    public void Together_PartsOfOneCulture_AreMoreOftenByItsShare()
    {
        var (family, given) = (Of((3, .5f), (7, .5f)), Of((3, 1f)));
        Assert.Equal(.1f + (.9f * .5f / NameTable.Cultures[3]), NameCultures.Together(family, given), 3);
        Assert.Equal(NameCultures.Together(family, given), NameCultures.Together(given, family), 3);
    }

    [Fact]
    public void Together_PartsOfTwoCultures_AreThoseOfMixedDescent() =>
        Assert.Equal(.1f, NameCultures.Together(Of((3, 1f)), Of((7, 1f))), 5);

    [Fact]
    public void Together_OneThatIsNotListed_IsOfTheOthersCultures()
    {
        var listed = Of((3, .5f), (7, .5f));
        var itself = .1f + (.9f * .25f * ((1 / NameTable.Cultures[3]) + (1 / NameTable.Cultures[7])));
        Assert.Equal(itself, NameCultures.Together(listed, new NamePart(4, null)), 3);
        Assert.Equal(itself, NameCultures.Together(new NamePart(4, null), listed), 3);
        Assert.Equal(2, NameCultures.Together(new NamePart(4, null), new NamePart(4, null)));
    }

    [Theory]
    [InlineData("tanaka", "hiroshi", 10, 40)]
    [InlineData("wang", "wei", 3, 10)]
    [InlineData("sharma", "neha", 8, 30)]
    [InlineData("smith", "john", 2, 8)]
    [InlineData("huang", "huseyin", .1, .3)]
    [InlineData("tanaka", "neha", .1, .3)]
    public void Together_NamesOfTheTable_AreAsTheirPeopleAre(string family, string given, double least, double most) =>
        Assert.InRange(NameCultures.Together(NameTable.Family(family), NameTable.Given(given)), least, most);

    // The initials of the table are those of its first names: W is Chinese more often than J.
    [Fact]
    public void Given_Initial_IsAsCommonAsTheFirstNamesThatBeginWithIt()
    {
        var (w, j) = (NameTable.Given("w"), NameTable.Given("j"));
        Assert.True(j.Rarity < w.Rarity);
        Assert.InRange(Math.Exp(-j.Rarity - NameRarity.Less), .05, .15);
        Assert.True(NameCultures.Together(NameTable.Family("wang"), w)
            > NameCultures.Together(NameTable.Family("wang"), j));
    }

    private static NamePart Of(params (int Culture, float Share)[] mix)
    {
        var of = new float[NameTable.Cultures.Length];
        foreach (var (culture, share) in mix)
        {
            of[culture] = share;
        }

        return new NamePart(0, of);
    }
}
