using CoauthorGraph.Core.Errors;
using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Tests.Text;

public sealed class CsvRowsTests
{
    [Theory]
    [InlineData("a,b\nc,d\n", "1:a|b 2:c|d")]
    [InlineData("a,b\r\nc,d", "1:a|b 2:c|d")]
    [InlineData("a\rb", "1:a 2:b")]
    [InlineData(" a , \"b, c\" ,\"d \"\"e\"\"\"", "1:a|b, c|d \"e\"")]
    [InlineData("\"a\nb\",c\nd,e", "1:a\nb|c 3:d|e")]
    [InlineData("a \"b\" c,\"d\"e\"", "1:a \"b\" c|de\"")]
    [InlineData("\n , \n\na,\n", "4:a|")]
    [InlineData("\"\",a", "1:|a")]
    [InlineData("", "")]
    public void Rows_OfATable_AreThose(string table, string rows) => Assert.Equal(
        rows,
        string.Join(' ', CsvRows.Read(new StringReader(table), ',')
            .Select(static row => $"{row.Line}:{string.Join('|', row.Cells)}")));

    // Looked at again with every line, it would take hours.
    [Theory]
    [InlineData("\"")]
    [InlineData("a\",\"")]
    public async Task Quote_ThatIsNeverClosed_IsToldAtTheEndOfAGreatTable(string before)
    {
        var table = before + string.Concat(Enumerable.Repeat("a row of some forty letters, more or less\n", 200_000));
        var failure = await Assert.ThrowsAsync<CoauthorGraphException>(() => Task.Run(
            () => CsvRows.Read(new StringReader(table), ',').Count()).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        Assert.Contains("line 1", failure.Message, StringComparison.Ordinal);
    }
}
