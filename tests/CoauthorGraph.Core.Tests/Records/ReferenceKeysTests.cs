using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Core.Tests.Records;

public sealed class ReferenceKeysTests
{
    [Theory]
    [InlineData("doi:10.1000/x", true)]
    [InlineData("openalex:W7", true)]
    [InlineData("s2-corpus:7", true)]
    [InlineData("10.1000/x", false)]
    [InlineData("DOI:10.1000/x", false)]
    [InlineData("doi:", false)]
    [InlineData(":7", false)]
    [InlineData("doi:10.1000/x y", false)]
    [InlineData("doi:10.1000/x\n", false)]
    [InlineData("", false)]
    public void IsKey_Text_HasSchemeAndValue(string text, bool isKey) =>
        Assert.Equal(isKey, ReferenceKeys.IsKey(text));

    [Fact]
    public void Kept_LongAndManyAndTwice_AreTheFirstThousand()
    {
        var longest = "doi:" + new string('x', ReferenceKeys.Longest - 4);
        var kept = ReferenceKeys.Kept(
            [longest + "x", longest, longest, .. Enumerable.Range(0, 2000).Select(static at => $"pmid:{at}")]);
        Assert.Equal(1000, kept.Length);
        Assert.Equal([longest, "pmid:0"], kept[..2]);
    }

    [Fact]
    public void Of_Record_AreTheKeysThatReferencesMayUse() => Assert.Equal(
        ["openalex:W7", "doi:10.1/other", "pmid:7"],
        ReferenceKeys.Of(new PaperRecord
        {
            Id = "s2:ab",
            Title = "T",
            Doi = "10.1/x",
            ArxivId = "2101.00001",
            OtherIds =
            [
                "openalex:W7", "doi:10.1/x", "doi:10.1/other", "arxiv:2101.00001", "pmid:7", "dblp:conf/x", "s2:ab", "scopus:1",
            ],
            Source = new RecordSource("f", "records", 0, 0),
        }));
}
