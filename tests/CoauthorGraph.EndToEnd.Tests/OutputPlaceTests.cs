namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>Whatever a command is told to write, it takes the place of nothing that is not of its kind.</summary>
public sealed class OutputPlaceTests(IngestedPage sample) : IClassFixture<IngestedPage>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Graph => sample.Graph;

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> WritingCommands =>
    [
        "backup {0}", "export gexf --output {0}", "export html --output {0}", "export csv --output {0}",
        "mentions --output {0}", "analyze pagerank --output {0}", "analyze community-history --events {0}",
        "decisions --export {0}", "extract PAGE --output {0}", "extract PAGE --output - --rejects {0}",
        "ingest PAGE --rejects {0}", "stats --log-file {0}",
    ];

    [Theory]
    [MemberData(nameof(WritingCommands))]
    public async Task Output_IntoTheGraphFolder_IsRefused_AndNothingChanges(string command)
    {
        foreach (var name in new[] { "CURRENT", "store.duckdb", "new", "snapshots/000001/manifest.json" })
        {
            var place = Path.Combine(Graph, name);
            var before = Contents();

            var run = await Run(command, place);

            Assert.True(run.ExitCode == 2, $"{name}: exit code {run.ExitCode}, {run.Error}");
            Assert.Equal(before, Contents());
        }
    }

    [Theory]
    [MemberData(nameof(WritingCommands))]
    public async Task Output_BesideAFileCalledLikeAnUnfinishedOne_LeavesIt(string command)
    {
        _folder.Write("out.part", "mine");

        (await Run(command, _folder.File("out"))).Succeeded();

        Assert.Equal("mine", await File.ReadAllTextAsync(_folder.File("out.part"), TestContext.Current.CancellationToken));
        Assert.DoesNotContain(
            Directory.EnumerateFileSystemEntries(_folder.Path),
            static path => Path.GetFileName(path).StartsWith('.'));
    }

    [Theory]
    [InlineData("backup {0}")]
    [InlineData("export gexf --output {0}")]
    [InlineData("mentions --output {0}")]
    [InlineData("extract PAGE --output - --rejects {0}")]
    [InlineData("stats --log-file {0}")]
    public async Task Output_OntoAFolder_IsRefused(string command)
    {
        Directory.CreateDirectory(_folder.File("out"));

        Assert.Equal(2, (await Run(command, _folder.File("out"))).ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.File("out")));
    }

    [Theory]
    [InlineData("what a user wrote\n")]
    [InlineData("{\"@t")]
    [InlineData("{\"id\":\"r1\"}\n")]
    public async Task Log_BehindWhatIsNoLog_IsRefused(string content)
    {
        var file = _folder.Write("papers.jsonl", content);

        var run = await Run("stats --log-file {0}", file);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no log", run.Error, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Log_BehindAnEarlierOne_OrInAnEmptyFile_IsAdded()
    {
        var file = _folder.Write("log", "");
        (await Run("stats --log-file {0}", file)).Succeeded();
        var once = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        (await Run("stats --log-file {0}", file)).Succeeded();
        var twice = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);

        Assert.StartsWith(once, twice, StringComparison.Ordinal);
        Assert.Equal(2 * once.Split('\n').Length, twice.Split('\n').Length + 1);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("parquet")]
    [InlineData("neo4j-admin")]
    public async Task ExportedFolder_OverForeignThings_IsRefused_AndOverAnEarlierOneReplaces(string format)
    {
        _folder.Write("file", "mine");
        Directory.CreateDirectory(_folder.File("full"));
        File.WriteAllText(_folder.File("full/notes"), "mine");

        Assert.Equal(2, (await Run($"export {format} --output {{0}}", _folder.File("file"))).ExitCode);
        Assert.Equal(2, (await Run($"export {format} --output {{0}}", _folder.File("full"))).ExitCode);
        (await Run($"export {format} --output {{0}}", _folder.File("new/"))).Succeeded();
        (await Run($"export {format} --output {{0}}", _folder.File("new"))).Succeeded();

        Assert.Equal("mine", File.ReadAllText(_folder.File("file")));
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder.File("full")));
        Assert.True(File.Exists(_folder.File("new/README.md")));
    }

    [Fact]
    public async Task Output_OverWhatIsRead_OrWrittenTwice_IsRefused()
    {
        var records = _folder.Write("records.jsonl", "{\"id\":\"r\",\"title\":\"T\",\"authors\":[\"A B\"]}\n");
        var before = File.ReadAllText(records);

        Assert.Equal(2, (await CommandRun.Of("extract", records, "--output", records)).ExitCode);
        Assert.Equal(2, (await CommandRun.Of("-g", Graph, "ingest", records, "--rejects", records)).ExitCode);
        var same = _folder.File("same");
        Assert.Equal(2, (await CommandRun.Of("extract", records, "--output", same, "--rejects", same)).ExitCode);

        Assert.Equal(before, File.ReadAllText(records));
    }

    [Fact]
    public async Task Restore_IntoANameWithASlash_Works()
    {
        (await Run("backup {0}", _folder.File("b"))).Succeeded();

        (await CommandRun.Of("-g", _folder.File("copy") + "/", "restore", _folder.File("b"))).Succeeded();

        Assert.Equal(3, (await CommandRun.Of("-g", _folder.File("copy"), "stats")).Json().GetProperty("papers").GetInt32());
    }

    private Task<CommandRun> Run(string command, string place)
    {
        var words = command.Split(' ')
            .Select(word => word == "{0}" ? place : word == "PAGE" ? sample.Page : word);
        return CommandRun.Of(["-g", Graph, .. words]);
    }

    private Dictionary<string, string> Contents() => Directory
        .EnumerateFiles(Graph, "*", SearchOption.AllDirectories)
        .ToDictionary(static path => path, static path => Convert.ToBase64String(File.ReadAllBytes(path)));
}
