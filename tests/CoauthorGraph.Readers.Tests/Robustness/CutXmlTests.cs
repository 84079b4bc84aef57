using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Dblp;

namespace CoauthorGraph.Readers.Tests.Robustness;

/// <summary>An XML file that ends too early says so, wherever it was cut.</summary>
public sealed class CutXmlTests
{
    private const string Whole = """
        <?xml version="1.0"?>
        <dblp>
        <article key="a/1"><author>Ada Quill</author><title>One.</title></article>
        <article key="a/2"><author>Bo Reed</author><title>Two.</title></article>
        </dblp>
        """;

    [Fact]
    public void Read_FileCutAnywhere_GivesWhatIsWholeAndOneCut()
    {
        for (var length = Whole.IndexOf("<dblp>", StringComparison.Ordinal) + 6; length < Whole.Length; length++)
        {
            var items = Read.Text(new DblpXmlReader(), Whole[..length]);
            var issue = Assert.Single(Read.Issues(items));
            Assert.Equal((length, RecordIssue.CutFile, true), (length, issue.Code, issue.Rejected));
            Assert.Equal(
                Whole[..length].Split("</article>").Length - 1, Read.Papers(items).Count);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n<!-- the end -->\n")]
    [InlineData("\n<dblp></dblp><dblp/>")]
    public void Read_WholeFile_IsNotCut(string after) =>
        Assert.Empty(Read.Issues(Read.Text(new DblpXmlReader(), Whole + after)));

    [Fact]
    public void Read_FileCutBetweenRecords_SaysTheLine()
    {
        var issue = Assert.Single(Read.Issues(Read.Text(new DblpXmlReader(), Whole[..Whole.IndexOf("</dblp>", StringComparison.Ordinal)])));
        Assert.Equal((5L, "The file ends before </dblp>: what follows is missing."), (issue.Source.Line, issue.Message));
    }

    // The DTD asks for a key; without one nobody can say whether it is a home page or a publication on the web.
    [Fact]
    public void Read_WwwWithoutKey_IsRejectedAndNoPaper()
    {
        var items = Read.Text(new DblpXmlReader(), """
            <dblp>
            <www><author>Ada Quill</author><title>Home Page</title></www>
            <www key="www/org/w3/x"><author>Bo Reed</author><title>A Language.</title></www>
            <article><author>Cy Sand</author><title>No key.</title></article>
            </dblp>
            """);
        var issue = Assert.Single(Read.Issues(items));
        Assert.Equal(("bad-record", 2L), (issue.Code, issue.Source.Line));
        Assert.Equal(["A Language", "No key"], Read.Papers(items).Select(static paper => paper.Title));
        Assert.DoesNotContain(items, static item => item.Person is not null);
    }
}
