using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Core.Tests.Records;

public sealed class OrcidIdTests
{
    // 0000-0002-1825-0097 and 0000-0002-1694-233X are the examples of ORCID's documentation.
    [Theory]
    [InlineData("0000-0002-1694-233X")]
    [InlineData("0000-0002-1694-233x")]
    [InlineData("000000021694233X")]
    [InlineData("0000 0002 1694 233x")]
    [InlineData(" 0000-0002-1694-233X\t")]
    [InlineData("0000\u20130002\u20131694\u2013233X")]
    [InlineData("0000\u20110002\u20111694\u2011233X")]
    [InlineData("0000 - 0002 - 1694 - 233X")]
    [InlineData("\u200B0000-0002-1694-233X\u200B")]
    [InlineData("https://orcid.org/0000-0002-1694-233X")]
    [InlineData("HTTP://WWW.ORCID.ORG/0000-0002-1694-233X")]
    [InlineData("orcid.org/0000-0002-1694-233X/")]
    [InlineData("https://orcid.org/0000-0002-1694-233X/?lang=en")]
    [InlineData("https://orcid.org/0000-0002-1694-233X?lang=en&year=2020")]
    [InlineData("https://orcid.org/my-orcid?orcid=0000-0002-1694-233X#works")]
    [InlineData("orcid:0000-0002-1694-233X")]
    [InlineData("ORCID iD: 0000-0002-1694-233X.")]
    [InlineData("\u20390000-0002-1694-233X\u203A")]
    [InlineData("<https://orcid.org/0000-0002-1694-233X>")]
    [InlineData("(0000-0002-1694-233X)")]
    [InlineData("0000-0002-1694-233X; https://orcid.org/0000-0002-1694-233X")]
    public void Of_PrintedInAnyWay_IsItsOneForm(string printed)
    {
        Assert.Equal("0000-0002-1694-233X", OrcidId.Of(printed));
        Assert.Equal("0000-0002-1825-0097", OrcidId.Of(
            printed.ToUpperInvariant().Replace("1694", "1825", StringComparison.Ordinal)
                .Replace("233X", "0097", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("0000-0002-1825-0098")] // The check digit is 7.
    [InlineData("0000-0002-1694-2339")]
    [InlineData("0000-0002-1825-009")]
    [InlineData("0000-0002-1825-00971")]
    [InlineData("0000-0002-1825-0097-1")]
    [InlineData("0000-0002-1825-0097B")]
    [InlineData("7/0000-0002-1825/0097")]
    [InlineData("00X0-0002-1825-0097")]
    [InlineData("0000-0000-0000-0000")]
    [InlineData("0000-0000-0000-0001")] // The check digit is right, and yet it is nobody's.
    [InlineData("https://orcid.org/0000-0000-1234-5672")]
    [InlineData("0000-0002-1825-0097, 0000-0002-1694-233X")] // One of two people's.
    [InlineData("null")]
    [InlineData("n/a")]
    [InlineData("-")]
    [InlineData("https://orcid.org/")]
    [InlineData("")]
    [InlineData(null)]
    public void Of_WhatIsNone_IsNothing(string? printed) => Assert.Null(OrcidId.Of(printed));

    [Fact]
    public void Of_PlaceholderBesideOne_IsTheOne() =>
        Assert.Equal("0000-0002-1825-0097", OrcidId.Of("0000-0000-0000-0001 / 0000-0002-1825-0097"));
}
