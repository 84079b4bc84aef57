using System.Text;
using System.Text.RegularExpressions;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>CSV for people holds no formulas, and comes back as it was; a bulk import gets what is there.</summary>
public sealed partial class SpreadsheetTests
{
    private const string Records = """
        {"id":"=1+1","title":"=HYPERLINK(\"http://x\",\"y\")","year":2001,"venue":"@SUM(A1)","url":"-2+3","categories":["+cs"],"authors":["=Ada Quill","-Bo Finch"]}
        {"id":"-7","title":"\t=cmd","year":2003,"venue":"＝1+1","authors":["=Ada Quill","@Cy Wren"]}
        """;

    [Theory]
    [InlineData("papers --format csv")]
    [InlineData("authors --format csv")]
    [InlineData("mentions")]
    [InlineData("edge =Ada @Cy --format csv")]
    [InlineData("analyze degree --top 2 --format csv")]
    [InlineData("coauthors =Ada --format csv")]
    [InlineData("analyze degree --output -")]
    public async Task Csv_OfTextsLikeFormulas_HasNoCellThatComputes(string command)
    {
        using var folder = new TemporaryFolder();
        var graph = await GraphAsync(folder);
        var run = await CommandRun.Of(["--graph", graph, .. command.Split(' ')]);
        run.Succeeded();
        Assert.All(Cells(run.Output), static cell => Assert.False(SpreadsheetText.IsComputed(cell) && cell[0] != '\'', cell));
    }

    [Fact]
    public async Task Numbers_StayNumbers()
    {
        using var folder = new TemporaryFolder();
        var run = await CommandRun.WithInput("-5 3\n-5 -7\n", "analyze", "degree", "--edges", "-", "--output", "-");
        Assert.Equal("node,value\n-7,1\n-5,2\n3,1\n", run.Succeeded().Output);
    }

    [Fact]
    public async Task Export_Csv_IsEscaped_AndBulkImportIsNot()
    {
        using var folder = new TemporaryFolder();
        var graph = await GraphAsync(folder);
        (await CommandRun.Of("--graph", graph, "export", "csv", "--output", folder.File("csv"), "--bom")).Succeeded();
        (await CommandRun.Of("--graph", graph, "export", "neo4j-admin", "--output", folder.File("bulk"))).Succeeded();

        var nodes = await File.ReadAllBytesAsync(
            Path.Combine(folder.File("csv"), "nodes.csv"), TestContext.Current.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'i'], nodes[..4]);
        Assert.Contains(",'=Ada Quill,", Encoding.UTF8.GetString(nodes), StringComparison.Ordinal);
        var bulk = await File.ReadAllTextAsync(
            Path.Combine(folder.File("bulk"), "Author.csv"), TestContext.Current.CancellationToken);
        Assert.Contains(",=Ada Quill,", bulk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Papers_ReadBackFromTheirCsv_HaveTheirOwnTexts()
    {
        using var folder = new TemporaryFolder();
        var graph = await GraphAsync(folder);
        var csv = (await CommandRun.Of("--graph", graph, "--format", "csv", "--bom", "papers")).Succeeded().Output;
        Assert.StartsWith("\uFEFF", csv, StringComparison.Ordinal);

        var read = (await CommandRun.Of("extract", folder.Write("papers.csv", csv))).Succeeded().Rows();
        Assert.Contains(read, static row => row.GetProperty("title").GetString() == "=HYPERLINK(\"http://x\",\"y\")");
        Assert.Contains(read, static row => row.GetProperty("venue").GetString() == "@SUM(A1)");
    }

    [Fact]
    public async Task Communities_OfIdsLikeFormulas_AreReadBack()
    {
        using var folder = new TemporaryFolder();
        var edges = folder.Write("edges", "=a =b\n=b \"c\n=a \"c\n+d @e\n@e 'f\n+d 'f\n'f =a\n");
        var file = folder.File("communities.csv");
        var found = await CommandRun.Of("analyze", "leiden", "--edges", edges, "--output", file, "--bom");
        Assert.Contains("'=a,0", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var measured = await CommandRun.Of("analyze", "modularity", "--edges", edges, "--communities", file);
        Assert.Equal(
            found.Succeeded().Json().GetProperty("modularity").GetDouble(),
            measured.Succeeded().Json().GetProperty("modularity").GetDouble(),
            12);
    }

    private static async Task<string> GraphAsync(TemporaryFolder folder)
    {
        var graph = folder.File("g");
        (await CommandRun.Of("--graph", graph, "ingest", folder.Write("records.jsonl", Records))).Succeeded();
        return graph;
    }

    // A strict reader of its own: CsvCell would take the escape off.
    private static IEnumerable<string> Cells(string csv) => csv.Split('\n').SelectMany(static line =>
        CellOfLine().Matches(line).Select(static match => match.Groups["quoted"].Value + match.Groups["bare"].Value));

    [GeneratedRegex("(^|,)(\"(?<quoted>([^\"]|\"\")*)\"|(?<bare>[^,]*))", RegexOptions.ExplicitCapture)]
    private static partial Regex CellOfLine();
}
