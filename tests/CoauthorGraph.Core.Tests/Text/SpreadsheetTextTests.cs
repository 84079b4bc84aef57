using CoauthorGraph.Core.Text;
using CsCheck;

namespace CoauthorGraph.Core.Tests.Text;

public sealed class SpreadsheetTextTests
{
    // The characters are those of OWASP's page on CSV injection; a plain number computes to itself.
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\ttext", "'\ttext")]
    [InlineData("  \ttext", "'  \ttext")]
    [InlineData("\rtext", "'\rtext")]
    [InlineData("\ntext", "'\ntext")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\u00A0=1", "'\u00A0=1")]
    [InlineData("\uFEFF=1", "'\uFEFF=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("＋1", "'＋1")]
    [InlineData("－1", "'－1")]
    [InlineData("＠A1", "'＠A1")]
    [InlineData("'=1", "''=1")]
    [InlineData("+1-555-0100", "'+1-555-0100")]
    [InlineData("-5", "-5")]
    [InlineData("+0.25e-3", "+0.25e-3")]
    [InlineData("plain - text", "plain - text")]
    [InlineData("'tis", "'tis")]
    [InlineData("10.1145/3-540", "10.1145/3-540")]
    [InlineData("", "")]
    public void Escape_OfEachKind_IsAsTheRuleSays(string text, string expected)
    {
        Assert.Equal(expected, SpreadsheetText.Escape(text));
        Assert.Equal(text, SpreadsheetText.Unescape(expected));
    }

    [Fact]
    public void Unescape_OfAnyText_GivesItBack()
    {
        var text = Gen.Frequency(
            (3, Gen.Char["=+-@' \t1＝a"]), (1, Gen.Char))
            .Array[0, 8].Select(static characters => new string(characters));
        text.Sample(one => Assert.Equal(one, SpreadsheetText.Unescape(SpreadsheetText.Escape(one))));
    }
}
