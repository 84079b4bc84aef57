using CoauthorGraph.Questions.Lookups;

namespace CoauthorGraph.Questions.Tests.Lookups;

public sealed class PaperKeyTests
{
    [Theory]
    [InlineData("2407.21783", "2407.21783")]
    [InlineData("HTTPS://arXiv.org/abs/2407.21783", "2407.21783")]
    [InlineData("www.arxiv.org/pdf/2407.21783v2.pdf", "2407.21783v2")]
    [InlineData("https://arxiv.org/pdf/2407.21783", "2407.21783")]
    [InlineData("https://arxiv.org/abs/hep-th/9901001", "hep-th/9901001")]
    [InlineData("doi:10.1000/a.pdf", "10.1000/a.pdf")] // The end of a DOI is its own.
    [InlineData("https://example.org/2407.21783", "https://example.org/2407.21783")]
    public void Plain_AddressOrKind_IsTakenOff(string text, string key) => Assert.Equal(key, PaperKey.Plain(text));

    [Theory]
    [InlineData("2407.21783v12", "2407.21783")]
    [InlineData("2407.21783", "2407.21783")]
    [InlineData("2407.21783v", "2407.21783v")]
    [InlineData("rev2", "rev2")] // A version follows a number.
    [InlineData("v2", "v2")]
    [InlineData("12", "12")]
    public void WithoutVersion_OfArxiv_LeavesTheNumber(string text, string key) =>
        Assert.Equal(key, PaperKey.WithoutVersion(text));
}
