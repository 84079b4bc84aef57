using System.Diagnostics;
using CoauthorGraph.Cli.Running;

namespace CoauthorGraph.EndToEnd.Tests.Streams;

/// <summary>The program itself, started with standard streams closed or full.</summary>
public sealed class ClosedStreamTests
{
    [Theory]
    [InlineData(3, "extract - <&-", "standard input was closed")]
    [InlineData(3, "-g not-there restore - <&-", "'standard input' cannot be restored")]
    [InlineData(3, "--help >&-", "standard output was closed")]
    [InlineData(3, "--version >/dev/full", "No space left on device")]
    [InlineData(2, "stats --threads x 2>&-", null)]
    [InlineData(2, "stats --threads x 2>/dev/full", null)]
    [InlineData(0, "--help 2>&-", null)]
    [InlineData(0, "--help <&-", null)]
    public async Task Program_WithAClosedOrFullStream_EndsWithASentence(int code, string line, string? said)
    {
        Assert.SkipUnless(File.Exists("/dev/full") && File.Exists("/bin/sh"), "There is no shell or /dev/full here.");
        var (ended, error) = await RunAsync($"exec dotnet \"$0\" {line}");
        Assert.Equal(code, ended);
        Assert.Contains(said ?? "", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(255)]
    public async Task Program_ThatMayOpenFewFiles_SaysSo(int files)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limit is set as on Linux");
        var (code, error) = await RunAsync($"ulimit -n {files}; exec dotnet \"$0\" --help");
        Assert.Equal(3, code);
        Assert.Equal(
            $"coauthor: Only {files} files may be open at once here, and 256 are needed; raise the limit (ulimit -n).\n",
            error);
    }

    [Fact]
    public async Task Program_ThatMayOpenEnoughFiles_Works()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limit is set as on Linux");
        using var folder = new TemporaryFolder();
        var page = folder.Write("page.txt", SamplePage.Text);
        var (code, error) = await RunAsync($"ulimit -n 256; exec dotnet \"$0\" -q -g {folder.File("g")} ingest {page}");
        Assert.Equal((0, ""), (code, error));
    }

    // No file may grow beyond a few blocks, which is what a full disk does to a store that is written to.
    [Fact]
    public async Task Program_WithoutRoomForTheStore_SaysSo_AndNotThatItIsDamaged()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limit is set as on Linux");
        using var folder = new TemporaryFolder();
        var page = folder.Write("page.txt", SamplePage.Text);
        var graph = folder.File("g");
        (await CommandRun.Of("-g", graph, "ingest", page)).Succeeded();
        var before = (await CommandRun.Of("-g", graph, "stats")).Succeeded().Output;

        // The runtime itself writes a file as large as its code unless it is told not to.
        var (code, error) = await RunAsync(
            "trap '' XFSZ; ulimit -f 100; export DOTNET_EnableWriteXorExecute=0; "
                + $"exec dotnet \"$0\" -q -g {graph} confirm 'Grace Hopper' --by me");

        Assert.Equal(4, code);
        Assert.Contains("cannot be used", error, StringComparison.Ordinal);
        Assert.DoesNotContain("damaged", error, StringComparison.Ordinal);
        Assert.Equal(before, (await CommandRun.Of("-g", graph, "stats")).Succeeded().Output);
        (await CommandRun.Of("-g", graph, "confirm", "Grace Hopper", "--by", "me")).Succeeded();
        (await CommandRun.Of("-g", graph, "doctor")).Succeeded();
    }

    [Theory]
    [InlineData("mentions --output /dev/full")]
    [InlineData("export gexf --output /dev/full")]
    [InlineData("decisions --export /dev/full")]
    public async Task Program_WhoseFileIsLost_EndsAsForStandardOutput(string line)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full here.");
        using var folder = new TemporaryFolder();
        var page = folder.Write("page.txt", SamplePage.Text);
        var graph = folder.File("g");
        (await CommandRun.Of("-g", graph, "ingest", page)).Succeeded();
        (await CommandRun.Of("-g", graph, "confirm", "Grace Hopper", "--by", "me")).Succeeded();

        var run = await CommandRun.Of(["-g", graph, .. line.Split(' ')]);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal("coauthor: '/dev/full' cannot be written: No space left on device.\n", run.Error);
    }

    // A million numbers do not fit into a pipe: the writer is told that nobody reads on.
    [Fact]
    public async Task Program_WhoseReaderHasSeenEnough_IsQuiet()
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "There is no shell here.");
        using var folder = new TemporaryFolder();
        var edges = folder.File("edges");
        await File.WriteAllLinesAsync(
            edges, Enumerable.Range(0, 200_000).Select(static i => $"{i} {i + 1}"), TestContext.Current.CancellationToken);
        var (code, error) = await RunAsync(
            $"{{ dotnet \"$0\" analyze degree --edges {edges} --output -; echo \"code $?\" >&2; }} | head -1 >/dev/null");
        Assert.Equal(0, code);
        Assert.Equal("code 0\n", error);
    }

    private static async Task<(int Code, string Error)> RunAsync(string line)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])["-c", line, typeof(CommandLine).Assembly.Location])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, error);
    }
}
