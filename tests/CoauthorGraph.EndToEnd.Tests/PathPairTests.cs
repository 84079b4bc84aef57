namespace CoauthorGraph.EndToEnd.Tests;

/// <summary><c>analyze paths --pairs</c> and <c>betweenness --sources</c>; expected values by hand.</summary>
public sealed class PathPairTests
{
    [Fact]
    public async Task Pairs_OneWithoutAPath_GivesARowForEach()
    {
        using var folder = new TemporaryFolder();
        var edges = folder.Write("edges.txt", "a b\nb c\nx y\n");
        var pairs = folder.Write("pairs.txt", "a c\na x\n");
        var run = await CommandRun.Of("--format", "json", "analyze", "paths", "--edges", edges, "--pairs", pairs);
        var summary = run.Succeeded().Json();
        var rows = summary.GetProperty("pairPaths").EnumerateArray().ToList();
        Assert.Equal(
            ["a", "b", "c"], rows[0].GetProperty("nodes").EnumerateArray().Select(static id => id.GetString()));
        Assert.Equal(2, rows[0].GetProperty("length").GetInt32());
        Assert.False(rows[1].TryGetProperty("nodes", out _));
        Assert.InRange(
            summary.GetProperty("p50Milliseconds").GetDouble(), 0, summary.GetProperty("p95Milliseconds").GetDouble());
    }

    [Theory]
    [InlineData("a\n", 3)]
    [InlineData("a nobody\n", 6)]
    public async Task Pairs_LineThatIsNone_IsRefused(string line, int code)
    {
        using var folder = new TemporaryFolder();
        var edges = folder.Write("edges.txt", "a b\n");
        var pairs = folder.Write("pairs.txt", line);
        Assert.Equal(code, (await CommandRun.Of("analyze", "paths", "--edges", edges, "--pairs", pairs)).ExitCode);
    }

    [Fact]
    public async Task Sources_AllNodes_AreSaidAndExact()
    {
        var run = await CommandRun.WithInput(
            "a b\nb c\n", "--format", "json", "analyze", "betweenness", "--edges", "-", "--sources", "9", "--top", "1");
        var summary = run.Succeeded().Json();
        Assert.Equal(3, summary.GetProperty("sources").GetInt32());
        Assert.Equal(1, summary.GetProperty("top")[0].GetProperty("value").GetDouble());
    }
}
