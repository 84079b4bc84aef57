using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Core.Tests;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2024-07-31", 2024, 7, 31)]
    [InlineData("2018-11", 2018, 11, 0)]
    [InlineData("1999", 1999, 0, 0)]
    [InlineData("2024-02-29T10:00:00Z", 2024, 2, 29)]
    public void TryParse_IsoDate_GivesItsParts(string text, int year, int month, int day)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal((year, month, day), (date.Year, date.Month, date.Day));
    }

    [Theory]
    [InlineData("2023-02-29")]
    [InlineData("2023-13")]
    [InlineData("2023-00-01")]
    [InlineData("23")]
    [InlineData("")]
    [InlineData("2023/01/01")]
    public void TryParse_NoDate_IsRefused(string text) => Assert.False(PartialDate.TryParse(text, out _));

    [Theory]
    [InlineData("2024-07-31")]
    [InlineData("2018-11")]
    [InlineData("1999")]
    public void ToString_AfterPacking_GivesTheSameText(string text)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal(text, PartialDate.FromPacked(date.Packed).ToString());
    }
}
