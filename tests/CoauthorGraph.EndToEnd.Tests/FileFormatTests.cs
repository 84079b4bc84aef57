using System.Text.Json;

namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>Rows in files are CSV, unless <c>--format</c> says otherwise; a name that says CSV is kept to.</summary>
public sealed class FileFormatTests
{
    private const string Edges = "1 2 2\n2 3 5\n";

    [Theory]
    [InlineData("values", null, "node,value\n1,1\n2,2\n3,1\n")]
    [InlineData("values", "csv", "node,value\n1,1\n2,2\n3,1\n")]
    [InlineData("values.csv", "json", "node,value\n1,1\n2,2\n3,1\n")]
    [InlineData("values", "jsonl", """
        {"node":"1","value":1}
        {"node":"2","value":2}
        {"node":"3","value":1}

        """)]
    public async Task Analyze_WritesItsFileInTheFormat(string name, string? format, string expected)
    {
        using var folder = new TemporaryFolder();
        await Analyze(folder, format, "degree", name);
        Assert.Equal(expected, await TextOf(folder, name));
    }

    [Theory]
    [InlineData("degree", """[{"node":"1","value":1},{"node":"2","value":2},{"node":"3","value":1}]""")]
    [InlineData(
        "components", """[{"node":"1","community":0},{"node":"2","community":0},{"node":"3","community":0}]""")]
    [InlineData("link-prediction", """[{"first":"1","second":"3","score":1.4426950408889634,"shared":1}]""")]
    [InlineData(
        "backbone", """[{"first":"1","second":"2","weight":1},{"first":"2","second":"3","weight":1}]""")]
    public async Task Analyze_WritesJsonOfEveryKindOfRow(string algorithm, string expected)
    {
        using var folder = new TemporaryFolder();
        await Analyze(folder, "json", algorithm, "rows.json");
        var rows = JsonDocument.Parse(await TextOf(folder, "rows.json")).RootElement;
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, rows), rows.ToString());
    }

    [Theory]
    [InlineData("json", "values.json", 2)]
    [InlineData("json", "values.csv", 0)]
    [InlineData("csv", "values", 0)]
    public async Task Bom_IsOfCsvOnly(string format, string name, int code)
    {
        using var folder = new TemporaryFolder();
        var run = await CommandRun.WithInput(
            Edges, "--format", format, "--bom", "analyze", "degree", "--edges", "-", "--output", folder.File(name));
        Assert.Equal(code, run.ExitCode);
    }

    [Fact]
    public async Task Mentions_AreCsvInAFileNamedSo()
    {
        using var folder = new TemporaryFolder();
        var records = folder.Write("r.jsonl", """{"id":"r1","title":"Sparrows","year":2001,"authors":["Ada Quill"]}""");
        (await CommandRun.Of("-g", folder.File("g"), "ingest", records)).Succeeded();
        foreach (var (name, start) in ((string, string)[])[("m.csv", "paperId,position,name,"), ("m", "{\"paperId\":\"r1\"")])
        {
            (await CommandRun.Of(
                "-g", folder.File("g"), "--format", "jsonl", "mentions", "--output", folder.File(name))).Succeeded();
            Assert.StartsWith(start, await TextOf(folder, name), StringComparison.Ordinal);
        }
    }

    private static async Task Analyze(
        TemporaryFolder folder, string? format, string algorithm, string name)
    {
        string[] formats = format is null ? [] : ["--format", format];
        (await CommandRun.WithInput(
            Edges, [.. formats, "analyze", algorithm, "--edges", "-", "--output", folder.File(name)])).Succeeded();
    }

    private static Task<string> TextOf(TemporaryFolder folder, string name) =>
        File.ReadAllTextAsync(folder.File(name), TestContext.Current.CancellationToken);
}
