using CoauthorGraph.Questions.Slicing;

namespace CoauthorGraph.Questions.Tests.Slicing;

public sealed class YearRangeTests
{
    [Theory]
    [InlineData("2015-2020", 2015, 2020)]
    [InlineData("2015-2015", 2015, 2015)]
    [InlineData("2018-", 2018, null)]
    [InlineData("-2010", null, 2010)]
    [InlineData("2018", 2018, 2018)]
    public void TryParse_ARange_HasItsBounds(string text, int? from, int? to)
    {
        Assert.True(YearRange.TryParse(text, out var years));
        Assert.Equal((from, to), years);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("2020-2015")]
    [InlineData("10000-")]
    [InlineData("2015-x")]
    [InlineData("2015-2018-2020")]
    [InlineData("+2015-")]
    public void TryParse_AnythingElse_IsNone(string text) => Assert.False(YearRange.TryParse(text, out _));
}
