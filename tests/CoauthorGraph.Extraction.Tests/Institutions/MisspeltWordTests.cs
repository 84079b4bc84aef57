using CoauthorGraph.Extraction.Institutions;

namespace CoauthorGraph.Extraction.Tests.Institutions;

public sealed class MisspeltWordTests
{
    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal)
    {
        ["kitasato"] = 0,
        ["institute"] = 1,
        ["hamilton"] = 2,
        ["hamiltan"] = 3,
        ["bonn"] = 4,
    };

    private static readonly List<int> Uses = [3, 90, 2, 7, 5];

    [Theory]
    [InlineData("kitazato", 0)] // Another letter.
    [InlineData("kitasat", 0)] // One less, at the end.
    [InlineData("kitasatoo", 0)] // One more, at the end.
    [InlineData("kitsato", 0)] // One less, within.
    [InlineData("kitaxsato", 0)] // One more, within.
    [InlineData("insitut", -1)] // Two.
    [InlineData("insittute", 1)]
    [InlineData("insitute", 1)]
    [InlineData("isntitute", 1)] // Exchanged.
    [InlineData("institteu", -1)]
    [InlineData("institue", 1)]
    [InlineData("mitasato", -1)] // The first letter is right.
    [InlineData("hamiltin", 3)] // Of two the one of more names.
    [InlineData("bonnn", -1)] // Too short to tell.
    [InlineData("kitasat0", -1)] // Letters only.
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", -1)]
    public void Nearest_Word_IsOneLetterAway(string word, int expected) =>
        Assert.Equal(expected, MisspeltWord.Nearest(word, Numbers, Uses));
}
