using CoauthorGraph.Identity.Features;

namespace CoauthorGraph.Identity.Tests.Features;

public sealed class EvenSampleTests
{
    [Theory]
    [InlineData(10, 4, "0 2 5 7")]
    [InlineData(5, 4, "0 1 2 3")]
    [InlineData(4, 4, "0 1 2 3")]
    [InlineData(2, 4, "0 1")]
    public void Of_Rows_AreAsFarApartAsTheyCanBe(int rows, int most, string expected) =>
        Assert.Equal(expected, string.Join(' ', EvenSample.Of(Enumerable.Range(0, rows).ToArray(), most)));
}
