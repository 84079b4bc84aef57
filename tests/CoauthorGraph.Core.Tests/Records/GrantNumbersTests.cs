using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Core.Tests.Records;

/// <summary>Numbers as Crossref's and PubMed's records print them, and the texts that stand there instead.</summary>
public sealed class GrantNumbersTests
{
    [Theory]
    [InlineData("61872105", null, "61872105")]
    [InlineData(" Grant No. 61872105 ", "NSFC", "61872105 (NSFC)")]
    [InlineData("IIS-0812114", " National  Science\nFoundation", "IIS0812114 (National Science Foundation)")]
    [InlineData("iis 0812114", null, "IIS0812114")]
    [InlineData("EP/K503113/1", null, "EP/K503113/1")]
    [InlineData("61872105, 61772136 and 61572045", null, "61872105|61772136|61572045")]
    [InlineData("61872105；61772136", null, "61872105|61772136")]
    [InlineData("12345", "NSERC", "12345 (NSERC)")]
    [InlineData("12345", null, "")] // Too short to be one without its funder.
    [InlineData("2019", "NSFC", "")] // A year.
    [InlineData("7", "NSFC", "")]
    [InlineData("000000", null, "")]
    [InlineData("Not applicable", "NSFC", "")]
    [InlineData("none", null, "")]
    [InlineData("N/A", null, "")]
    [InlineData("", "NSFC", "")]
    [InlineData(null, null, "")]
    [InlineData("This work was supported by the fund of 2019 under number 61872105 in full", null, "")]
    public void Of_Printed_IsOneFormOrNone(string? printed, string? funder, string expected) =>
        Assert.Equal(expected, string.Join('|', GrantNumbers.Of(printed, funder)));

    [Theory]
    [InlineData("IIS-0812114 (NSF)", "IIS0812114 (NSF)")]
    [InlineData("IIS0812114 (NSF (US))", "IIS0812114 (NSF (US))")]
    [InlineData("IIS-0812114", "IIS0812114")]
    [InlineData("12345 (NSERC)", "12345 (NSERC)")]
    [InlineData("12345", "")]
    [InlineData("IIS-0812114 (renewed) of NSF", "IIS0812114RENEWEDOFNSF")] // What is not at the end is no funder.
    [InlineData(" (NSF)", "")]
    public void OfText_FunderInBrackets_StandsBehindTheNumber(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', GrantNumbers.OfText(text)));

    // NIH, "Understand Grant Numbers": 1 R01 AI083440-01A1 is type, activity, institute, serial number, year, suffix.
    [Theory]
    [InlineData("1 R01 AI083440-01A1", "AI083440")]
    [InlineData("5R37AI032956-05", "AI032956")]
    [InlineData("R01 AI32956", "AI032956")]
    [InlineData("AI032956", "AI032956")]
    [InlineData("T90 DA 022885", "DA022885")]
    [InlineData("3U54HG003067-03S1", "HG003067")]
    [InlineData("ZIA AI001029", "ZIAAI001029")] // Intramural: its letters are part of it.
    [InlineData("R01 XX032956", "R01XX032956")] // No institute.
    [InlineData("CA0329561", "CA0329561")] // Seven digits.
    [InlineData("GM2345", "GM2345")]
    public void Of_NumbersOfTheNih_AreInstituteAndSerialNumber(string printed, string expected) =>
        Assert.Equal([expected], GrantNumbers.Of(printed, null));

    [Fact]
    public void Kept_OneNumberOfTwoPrints_IsTheFirst() => Assert.Equal(
        ["61872105 (NSFC)", "1234 (NSF)", "1234 (DFG)"],
        GrantNumbers.Kept(["61872105 (NSFC)", "none", "61872105", "1234 (NSF)", "1234 (DFG)", "1234", "61872105 (China)"]));

    [Fact]
    public void Kept_Many_AreTheFirstHundred() => Assert.Equal(
        Enumerable.Range(100_001, 100).Select(static at => $"A{at}"),
        GrantNumbers.Kept(Enumerable.Range(100_001, 1000).Select(static at => $"A{at}")));

    [Theory]
    [InlineData("61872105 (NSFC)", "61872105")]
    [InlineData("61872105", "61872105")]
    [InlineData("1234 (NSF)", "1234 (NSF)")]
    public void Key_Grant_IsItsNumberWhereThatTells(string grant, string key) =>
        Assert.Equal(key, GrantNumbers.Key(grant).ToString());

    [Theory]
    [InlineData("61872105 NSFC")]
    [InlineData("61872105 ()")]
    [InlineData("iis0812114")]
    [InlineData("IIS-0812114")]
    public void IsGrant_OfAnotherForm_IsNone(string text) => Assert.False(GrantNumbers.IsGrant(text));
}
