namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>Topics that a user brings: ingest, lists and questions know them, and they go again.</summary>
public sealed class TopicsImportTests : IDisposable
{
    private const string Table = "name,synonyms\nQuux gardening,growing of quuxes\n";
    private readonly TemporaryFolder _folder = new();
    private readonly string _graph;

    public TopicsImportTests() => _graph = _folder.File("g");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Import_AfterAnIngest_TagsAnewAndGoesAgain()
    {
        await IngestAsync();
        Assert.DoesNotContain("quux-gardening", await TopicsOfAsync("topics"));

        var summary = (await ImportAsync(Table)).Json();
        Assert.Equal((1, 1), (summary.GetProperty("topics").GetInt32(), summary.GetProperty("new").GetInt32()));
        Assert.Contains("quux-gardening", await TopicsOfAsync("topics", "list"));
        Assert.Contains("quux-gardening", await TopicsOfAsync("topics", "test", "On the growing of quuxes"));

        Assert.Contains("extracted anew", (await IngestAsync()).Error, StringComparison.Ordinal);
        Assert.Contains("quux-gardening", await TopicsOfAsync("topics"));
        var who = (await CommandRun.Of("-g", _graph, "who", "growing of quuxes")).Succeeded();
        Assert.Equal("Ada Byron", Assert.Single(who.Rows()).GetProperty("name").GetString());
        Assert.DoesNotContain("No topic is called", who.Error, StringComparison.Ordinal);

        (await CommandRun.Of("-g", _graph, "topics", "import", "--remove")).Succeeded();
        Assert.DoesNotContain("quux-gardening", await TopicsOfAsync("topics", "list"));
        await IngestAsync();
        Assert.DoesNotContain("quux-gardening", await TopicsOfAsync("topics"));
    }

    [Fact]
    public async Task Import_Alone_LeavesOnlyItsTopics()
    {
        (await CommandRun.Of("-g", _graph, "topics", "import", _folder.Write("t.csv", Table), "--alone")).Succeeded();
        Assert.Equal(["quux-gardening"], await TopicsOfAsync("topics", "list"));
        await IngestAsync();
        Assert.Equal(["quux-gardening"], await TopicsOfAsync("topics"));
    }

    [Fact]
    public async Task Topics_Damaged_AreToldAndQuestionsGoOn()
    {
        await ImportAsync(Table);
        await IngestAsync();
        var path = Path.Combine(_graph, "topics.taxonomy");
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        bytes[^3] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);

        Assert.Equal(4, (await CommandRun.Of("-g", _graph, "ingest", _folder.File("p.jsonl"))).ExitCode);
        Assert.Equal(4, (await CommandRun.Of("-g", _graph, "topics", "list")).ExitCode);
        Assert.Contains((await CommandRun.Of("-g", _graph, "doctor")).Rows(), static row =>
            row.GetProperty("check").GetString() == "imported" && !row.GetProperty("ok").GetBoolean());
        Assert.Contains("quux-gardening", await TopicsOfAsync("topics"));
        (await CommandRun.Of("-g", _graph, "who", "quux-gardening")).Succeeded();

        await ImportAsync(Table);
        await IngestAsync();
    }

    [Fact]
    public async Task Backup_Restored_KnowsTheTopics()
    {
        await ImportAsync(Table);
        await IngestAsync();
        (await CommandRun.Of("-g", _graph, "backup", _folder.File("b.tar.gz"))).Succeeded();
        var second = _folder.File("second");
        (await CommandRun.Of("-g", second, "restore", _folder.File("b.tar.gz"))).Succeeded();
        Assert.Contains(
            "quux-gardening", (await CommandRun.Of("-g", second, "topics", "list")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b\n1,2\n", 3)]
    [InlineData("name,parents\nA,B\nB,A\n", 3)]
    [InlineData("name\n\"A\n", 3)]
    public async Task Import_WhatIsNoTable_LeavesTheFolderAsItWas(string table, int code)
    {
        var run = await CommandRun.Of("-g", _graph, "topics", "import", _folder.Write("bad.csv", table));
        Assert.Equal(code, run.ExitCode);
        Assert.False(Directory.Exists(_graph));
    }

    [Fact]
    public async Task Import_AloneWithoutAFile_IsWrongUsage() =>
        Assert.Equal(2, (await CommandRun.Of("-g", _graph, "topics", "import", "--alone", "--remove")).ExitCode);

    private async Task<CommandRun> ImportAsync(string table) =>
        (await CommandRun.Of("-g", _graph, "topics", "import", _folder.Write("t.csv", table))).Succeeded();

    private async Task<CommandRun> IngestAsync() => (await CommandRun.Of("-g", _graph, "ingest", _folder.Write(
        "p.jsonl",
        """
        {"title":"Notes on quux gardening","authors":[{"name":"Ada Byron"}]}
        {"title":"Deep reinforcement learning","authors":[{"name":"Bo Finch"}]}

        """))).Succeeded();

    private async Task<string[]> TopicsOfAsync(params string[] command) =>
        [.. (await CommandRun.Of(["-g", _graph, .. command])).Succeeded().Rows().Select(static row => row.GetProperty("id").GetString()!)];
}
