using System.Text;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Cli.Running;

namespace CoauthorGraph.EndToEnd.Tests.Streams;

/// <summary>A result that cannot be written is said to be lost; only a pipe that its reader closed is quiet.</summary>
public sealed class LostOutputTests(LostOutputTests.Sample sample) : IClassFixture<LostOutputTests.Sample>
{
    public static TheoryData<string> Commands =>
    [
        "--help", "--version", "stats --help", "stats", "papers", "--format csv papers", "--format table papers",
        "--format json author a", "mentions", "mentions --output -", "explain Quill", "export gexf --output -",
        "export html --output -", "analyze degree --output -", "analyze pagerank", "extract RECORDS", "doctor",
        "ingest RECORDS", "decisions --export -", "backup -", "completion bash",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Output_ToAFullDisk_IsSaidAndNoSuccess(string command)
    {
        foreach (var room in (long[])[0, 10])
        {
            var (code, error) = await RunAsync(command, room, FailingStream.NoSpaceLeft);
            if (command == "decisions --export -" || (code == 6 && error.Contains("No author", StringComparison.Ordinal)))
            {
                continue; // There is nothing to write.
            }

            Assert.Equal(3, code);
            Assert.Contains("No space left on device", error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Output_ToAClosedPipe_IsQuiet(string command)
    {
        var (code, error) = await RunAsync(command, 0, FailingStream.BrokenPipe);
        Assert.True(code is 0 or 6, error);
        Assert.DoesNotContain("pipe", error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("cannot be written", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StandardError_ThatFails_LeavesResultAndCode()
    {
        using var output = new MemoryStream();
        using var error = new FailingStream(0, FailingStream.NoSpaceLeft);
        using var terminal = new Terminal(Stream.Null, output, error);
        var code = await CommandLine.RunAsync(
            ["stats", "--threads", "abc"], terminal, TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Equal(2, code);
    }

    [Fact]
    public async Task LogFile_OnAFullDisk_IsSaidWhenTheResultIsThere()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full here.");
        var run = await CommandRun.Of("--graph", sample.Graph, "stats", "--log-file", "/dev/full");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("'/dev/full' cannot be written", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Json().GetProperty("papers").GetInt32());
    }

    private async Task<(int Code, string Error)> RunAsync(string command, long room, int reason)
    {
        using var output = new FailingStream(room, reason);
        using var error = new MemoryStream();
        var terminal = new Terminal(Stream.Null, output, error);
        var arguments = command.Split(' ').Select(word => word == "RECORDS" ? sample.Records : word);
        var code = await CommandLine.RunAsync(
            ["--graph", sample.Graph, .. arguments], terminal, TimeProvider.System, TestContext.Current.CancellationToken);
        return (code, Encoding.UTF8.GetString(error.ToArray()));
    }

    public sealed class Sample() : IngestedRecords("""
        {"id":"r1","title":"Deep reinforcement learning","year":2001,"authors":["Ada Quill","Bo Finch"]}
        {"id":"r2","title":"Sparrows at dusk","year":2003,"authors":["Ada Quill","Cy Wren"]}
        """);
}
