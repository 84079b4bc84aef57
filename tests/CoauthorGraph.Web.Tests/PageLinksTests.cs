using CoauthorGraph.Questions.Slicing;
using CoauthorGraph.Web.Addresses;

namespace CoauthorGraph.Web.Tests;

public sealed class PageLinksTests
{
    private static readonly PageLinks Links = new(SliceFilter.Everything, null);

    [Theory]
    [InlineData("2407.21783", "/paper/2407.21783")]
    [InlineData("10.1145/12.34", "/paper/10.1145/12.34")]
    [InlineData("x.json", "/paper?id=x.json")]
    [InlineData("a//b", "/paper?id=a%2F%2Fb")]
    [InlineData("a/../b", "/paper?id=a%2F..%2Fb")]
    [InlineData("..", "/paper?id=..")]
    [InlineData("a?b#c&d=e", "/paper?id=a%3Fb%23c%26d%3De")]
    [InlineData("a b", "/paper?id=a%20b")]
    [InlineData("a%2Fb", "/paper?id=a%252Fb")]
    [InlineData("/evil.example", "/paper?id=%2Fevil.example")]
    public void Paper_OfAnyId_IsAnAddressThatMeansIt(string id, string address) =>
        Assert.Equal(address, Links.Paper(id));

    [Theory]
    [InlineData("https://arxiv.org/abs/1", "https://arxiv.org/abs/1")]
    [InlineData("http://example.org/\"><b>", "http://example.org/%22%3E%3Cb%3E")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData(" javascript:alert(1)", null)]
    [InlineData("JAVASCRIPT://x/%0aalert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("//evil.example", null)]
    [InlineData("/path", null)]
    [InlineData("https://good.example@evil.example/", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Outside_OfAnAddress_IsOfTheWebOrNone(string? address, string? expected) =>
        Assert.Equal(expected, PageLinks.Outside(address));

    [Fact]
    public void With_ParameterThatIsCarriedToo_TakesThePagesOwn() => Assert.Equal(
        "/papers?within=b&years=2015-",
        new PageLinks(new SliceFilter { FromYear = 2015, Topic = "a" }, null).With("/papers", ("within", "b")));
}
