using CoauthorGraph.Tests.Shared;

namespace CoauthorGraph.EndToEnd.Tests.Streams;

/// <summary>What comes out of a pipe comes once: a command that looked into it first would miss what it saw.</summary>
public sealed class PipeInputTests
{
    private const string Records = """
        {"id":"r1","title":"Sparrows at dusk","year":2001,"authors":["Ada Quill","Bo Finch"]}
        {"id":"r2","title":"Rooks","year":2003,"authors":["Ada Quill"]}

        """;

    [Fact]
    public async Task Ingest_OfAPipe_TakesWhatAFileWouldGive()
    {
        using var folder = new TemporaryFolder();
        var (pipe, written) = Pipe(folder, "pipe.jsonl", Records);
        (await CommandRun.Of("-g", folder.File("piped"), "ingest", pipe)).Succeeded();
        await written;
        (await CommandRun.Of("-g", folder.File("read"), "ingest", folder.Write("records.jsonl", Records))).Succeeded();
        Assert.Equal(
            (await CommandRun.Of("-g", folder.File("read"), "mentions")).Succeeded().Output,
            (await CommandRun.Of("-g", folder.File("piped"), "mentions")).Succeeded().Output);
    }

    [Fact]
    public async Task Extract_OfAPipe_GivesItsRecords()
    {
        using var folder = new TemporaryFolder();
        var (pipe, written) = Pipe(folder, "pipe.jsonl", Records);
        var run = (await CommandRun.Of("extract", pipe)).Succeeded();
        await written;
        Assert.Equal(["r1", "r2"], run.Rows().Select(static row => row.GetProperty("id").GetString()));
    }

    // Ids that are text are known for it after a part was read, and then all is read again.
    [Fact]
    public async Task Analyze_OfEdgesAndNodesInPipes_CountsThemAll()
    {
        using var folder = new TemporaryFolder();
        var (edges, edgesWritten) = Pipe(folder, "edges", "ada bo\nbo cy\n");
        var (nodes, nodesWritten) = Pipe(folder, "nodes", "ada\ndi\n");
        var run = (await CommandRun.Of("analyze", "degree", "--edges", edges, "--nodes", nodes, "--output", "-"))
            .Succeeded();
        await Task.WhenAll(edgesWritten, nodesWritten);
        Assert.Equal("node,value\nada,1\nbo,2\ncy,1\ndi,0\n", run.Output);
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/null")]
    public async Task Ingest_OfADevice_IsRefused(string device)
    {
        Assert.SkipUnless(File.Exists(device), "There are no such devices here.");
        using var folder = new TemporaryFolder();
        var run = await CommandRun.Of("-g", folder.File("g"), "ingest", device);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("is a device", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("g")));
    }

    private static (string Path, Task Written) Pipe(TemporaryFolder folder, string name, string text)
    {
        var path = SpecialFiles.MakePipe(folder.File(name));
        return (path, Task.Run(() => File.AppendAllText(path, text), TestContext.Current.CancellationToken));
    }
}
