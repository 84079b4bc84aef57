using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Core.Tests.Text;

/// <summary>Ids are made of these; another value would rename everything that is stored.</summary>
public sealed class StableHashTests
{
    // The first eight bytes of SHA-256 of "abc", from FIPS 180-2.
    [Fact]
    public void Of_Text_IsTheBeginningOfItsDigest() => Assert.Equal(0xBA7816BF8F01CFEAul, StableHash.Of("abc"));

    // Sixty bits of it, five at a time, in Crockford's letters.
    [Theory]
    [InlineData("abc", "q9w1dfwf077y")]
    [InlineData("", "werc8gmrzge1")]
    public void ShortId_OfText_IsItsDigestInTwelveLetters(string text, string id) =>
        Assert.Equal(id, StableHash.ShortId(text));

    // The first number of Vigna's SplitMix64 from seed 0.
    [Fact]
    public void Mix_OfZero_IsThePublishedNumber() => Assert.Equal(0xE220A8397B1DCDAFul, StableHash.Mix(0));
}
