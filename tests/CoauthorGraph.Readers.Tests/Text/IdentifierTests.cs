using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Tests.Text;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("10.1145/3292500.3330701", "10.1145/3292500.3330701")]
    [InlineData("https://doi.org/10.1/ABC", "10.1/abc")]
    [InlineData(" doi: 10.1/x. ", "10.1/x")]
    [InlineData("http://dx.doi.org/10.1/x;", "10.1/x")]
    [InlineData("10.1/x y", "10.1/x")]
    [InlineData("10.1/(x)", "10.1/(x)")]
    [InlineData("10./x", null)]
    [InlineData("10.1/", null)]
    [InlineData("11.1/x", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Doi_Printed_IsItsPlainForm(string? printed, string? doi) => Assert.Equal(doi, Identifiers.Doi(printed));

    [Theory]
    [InlineData("1904.01234", "1904.01234")]
    [InlineData("0704.0001", "0704.0001")]
    [InlineData("arXiv:1904.01234v12 [cs.AI]", "1904.01234")]
    [InlineData("https://arxiv.org/pdf/1904.01234v2.pdf", "1904.01234")]
    [InlineData("https://doi.org/10.48550/arXiv.1904.01234", "1904.01234")]
    [InlineData("hep-th/9901001v3", "hep-th/9901001")]
    [InlineData("math.GT/0309136", "math.GT/0309136")]
    [InlineData("hep-th/990100", null)]
    [InlineData("190.01234", null)]
    [InlineData("1904.012", null)]
    [InlineData("1904.012345", null)]
    [InlineData("abcd.01234", null)]
    [InlineData("10.1145/3292500", null)]
    public void Arxiv_Printed_IsItsPlainForm(string printed, string? id) =>
        Assert.Equal(id, Identifiers.Arxiv(printed));

    [Theory]
    [InlineData("1904.01234", "2019-04")]
    [InlineData("0704.0001", "2007-04")]
    [InlineData("hep-th/9901001", "1999-01")]
    [InlineData("hep-th/9108001", "1991-08")] // The first year of arXiv is the first of its century.
    [InlineData("hep-th/0001001", "2000-01")]
    [InlineData("9012.00001", "2090-12")]
    [InlineData("1913.01234", "")]
    [InlineData("x", "")]
    public void ArxivMonth_OfAnIdentifier_IsOfItsCentury(string id, string month) =>
        Assert.Equal(month, Identifiers.ArxivMonth(id).ToString());

    [Theory]
    [InlineData("1904.01234v2", "1904.01234")]
    [InlineData("1904.01234v", "1904.01234v")]
    [InlineData("1904.01234vx", "1904.01234vx")]
    [InlineData("abv2", "abv2")]
    public void WithoutVersion_Identifier_LosesItsVersion(string id, string plain) =>
        Assert.Equal(plain, Identifiers.WithoutVersion(id));
}
