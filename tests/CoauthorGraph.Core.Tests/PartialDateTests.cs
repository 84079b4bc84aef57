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
    [InlineData("2023-04-31")]
    [InlineData("2023-04-00")]
    [InlineData("0000")]
    [InlineData("2023-1")]
    [InlineData("+202")]
    [InlineData("2023-01-01x")]
    [InlineData("2023-01/01")]
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

    [Theory]
    [InlineData(1, 0, 0, true)]
    [InlineData(0, 0, 0, false)]
    [InlineData(9999, 12, 31, true)]
    [InlineData(10000, 1, 1, false)]
    [InlineData(2024, 13, 0, false)]
    [InlineData(2024, -1, 0, false)]
    [InlineData(2024, 0, 1, false)] // A day needs its month.
    [InlineData(2024, 2, 30, false)]
    [InlineData(2024, 2, -1, false)]
    public void TryOf_PartsAtTheirBounds_AreADateOrNone(int year, int month, int day, bool isDate)
    {
        Assert.Equal(isDate, PartialDate.TryOf(year, month, day, out var date));
        Assert.Equal(isDate ? (year, month, day) : default, (date.Year, date.Month, date.Day));
    }

    [Fact]
    public void CompareTo_OfLessKnown_IsBeforeWhatItHolds() => Assert.Equal(
        ["", "2023-12-31", "2024", "2024-01", "2024-01-01"],
        new[] { "2024-01-01", "2024", "2023-12-31", "2024-01", "" }
            .Select(static text => PartialDate.TryParse(text, out var date) ? date : default)
            .Order().Select(static date => date.ToString()));

    [Fact]
    public void Of_NoDate_IsRefusedAndAPackedOneIsNone()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => PartialDate.Of(2023, 2, 29));
        Assert.Equal(default, PartialDate.FromPacked(20230229));
        Assert.Equal(20240229, PartialDate.Of(2024, 2, 29).Packed);
    }
}
