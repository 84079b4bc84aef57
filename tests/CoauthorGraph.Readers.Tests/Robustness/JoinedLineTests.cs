using CoauthorGraph.Readers.ArxivMetadata;

namespace CoauthorGraph.Readers.Tests.Robustness;

/// <summary>Lines that have lost their end.</summary>
public sealed class JoinedLineTests
{
    private const string One = """{"id":"2301.00001","title":"One","authors_parsed":[["Byron","Ada",""]]}""";
    private const string Two = """{"id":"2301.00002","title":"Two","authors_parsed":[["Noether","Emmy",""]]}""";

    [Fact]
    public void Read_TwoWholeRecordsInALine_GivesBoth()
    {
        var items = Read.Text(new ArxivMetadataReader(), $"{One}{Two}\n{One}\n");

        Assert.Equal(["One", "Two", "One"], Read.Papers(items).Select(static paper => paper.Title));
        Assert.Equal([0L, 1L, 2L], Read.Papers(items).Select(static paper => paper.Source.Ordinal));
    }

    [Fact]
    public void Read_RecordCutIntoTheNext_IsOneIssueAndTheNextIsRead()
    {
        var items = Read.Text(new ArxivMetadataReader(), $"{One[..30]}{Two}\n{One}\n");

        Assert.Equal(["Two", "One"], Read.Papers(items).Select(static paper => paper.Title));
        Assert.Single(Read.Issues(items));
    }
}
