using System.Text;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Cli.Running;

namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>An analysis that is stopped in the middle leaves what was there, and says so.</summary>
public sealed class AnalyzeInterruptTests
{
    [Theory]
    [InlineData("betweenness")]
    [InlineData("betweenness", "--weighted")]
    [InlineData("betweenness-approx", "--epsilon", "0.0002")]
    [InlineData("harmonic", "--weighted")]
    [InlineData("small-world", "--random-graphs", "1000")]
    [InlineData("rich-club", "--random-graphs", "100000")]
    [InlineData("leiden", "--iterations", "1000000")]
    public async Task Analyze_StoppedInTheMiddle_EndsSoonAndWritesNothing(string algorithm, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(3);
        var edges = folder.Write("edges.txt", string.Concat(Enumerable.Range(0, 150_000).Select(
            _ => $"{random.Next(30_000)} {random.Next(30_000)} {1 + random.Next(3)}\n")));
        var file = folder.Write("values.csv", "what was there");
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var terminal = new Terminal(new MemoryStream(), output, error);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var running = CommandLine.RunAsync(
            [
                "analyze", algorithm, "--edges", edges, .. options,
                .. algorithm == "small-world" ? Array.Empty<string>() : ["--output", file],
            ],
            terminal, TimeProvider.System, stop.Token);
        await Task.Delay(TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken);
        Assert.False(running.IsCompleted, $"{algorithm} was done before it could be stopped");
        var stopped = TimeProvider.System.GetTimestamp();
        await stop.CancelAsync();
        var code = await running;
        Assert.Equal(130, code);

        // All of it takes minutes on a machine with nothing else to do, and the rest of a step a moment, however busy.
        Assert.InRange(TimeProvider.System.GetElapsedTime(stopped), TimeSpan.Zero, TimeSpan.FromSeconds(60));
        Assert.Equal("coauthor: Interrupted.", Encoding.UTF8.GetString(error.ToArray()).Trim());
        Assert.Equal("", Encoding.UTF8.GetString(output.ToArray()));
        Assert.Equal("what was there", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal(2, Directory.GetFiles(folder.Path).Length);
    }

    [Theory]
    [InlineData("pagerank")]
    [InlineData("eigenvector")]
    [InlineData("louvain")]
    [InlineData("closed-groups")]
    public async Task Analyze_NegativeStrength_IsRefusedInASentence(string algorithm)
    {
        var run = await CommandRun.WithInput("1 2 -2\n2 3 1\n", "analyze", algorithm, "--edges", "-", "--weighted");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("coauthor: An edge weighs -2, and", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandRun.WithInput("1 2 -2\n2 3 1\n", "analyze", algorithm, "--edges", "-")).ExitCode);
    }
}
