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
