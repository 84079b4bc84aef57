using CoauthorGraph.Core.Text;
using CsCheck;

namespace CoauthorGraph.Core.Tests.Text;

public sealed class CsvCellTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("-1", "-1")]
    public void ForPeople_Text_IsQuotedAfterItIsEscaped(string text, string expected) =>
        Assert.Equal(expected, CsvCell.ForPeople(text));

    [Fact]
    public void Split_OfAnyLineWritten_GivesTheTextsBack()
    {
        var text = Gen.Char["=+-@' \t1,\"ab;é"].Array[0, 6].Select(static characters => new string(characters));
        text.List[1, 5].Sample(texts =>
            Assert.Equal(texts, CsvCell.Split(string.Join(',', texts.Select(CsvCell.ForPeople)))));
    }

    [Fact]
    public void Split_AfterAByteOrderMark_BeginsBehindIt() =>
        Assert.Equal(["node", "community"], CsvCell.Split("\uFEFFnode,community"));
}
