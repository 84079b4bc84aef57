using System.Text.Json;

namespace CoauthorGraph.EndToEnd.Tests;

/// <summary><c>analyze --engine quikgraph</c> beside what runs without it.</summary>
public sealed class QuikGraphEngineTests
{
    // A square with a weak diagonal, a pair, and a node of its own.
    private const string Edges = "a b 2\nb c 1\nc d 2\nd a 1\na c 0.25\ne f 1\ng g 1\n";

    [Theory]
    [InlineData("pagerank", "--tolerance", "1e-12")]
    [InlineData("components")]
    [InlineData("backbone")]
    [InlineData("backbone", "--weighted")]
    public async Task Analyze_WhatItHas_IsWhatIsFoundWithoutIt(string algorithm, params string[] options)
    {
        var (own, other) = (await RunAsync("own", "csv"), await RunAsync("quikgraph", "csv"));
        var (lines, others) = (own.Succeeded().Output.Split('\n'), other.Succeeded().Output.Split('\n'));
        Assert.InRange(lines.Length, 5, 20);
        Assert.All(lines.Zip(others), static pair => AssertNear(pair.First, pair.Second));
        var summary = (await RunAsync("quikgraph", "json")).Succeeded().Json();
        Assert.Equal("quikgraph", summary.GetProperty("engine").GetString());
        Assert.False((await RunAsync("own", "json")).Json().TryGetProperty("engine", out _));

        Task<CommandRun> RunAsync(string engine, string format) => CommandRun.WithInput(
            Edges,
            ["--format", format, "analyze", algorithm, "--edges", "-", "--engine", engine, .. options,
                .. format == "csv" ? (string[])["--output", "-"] : []]);
    }

    [Theory]
    [InlineData("a", "c", "", 1, "a c")]
    [InlineData("a", "c", "--weighted", 1.5, "a b c")] // 1/2 + 1/1, as long as over d; the straight way is 4.
    [InlineData("g", "g", "", 0, "g")]
    public async Task Paths_Shortest_IsTheOneByHand(string from, string to, string option, double length, string nodes)
    {
        var run = await CommandRun.WithInput(
            Edges,
            ["--format", "json", "analyze", "paths", "--edges", "-", "--engine", "quikgraph", "--from", from, "--to",
                to, .. option.Length == 0 ? (string[])[] : [option]]);
        var path = Assert.Single(run.Succeeded().Json().GetProperty("paths").EnumerateArray());
        Assert.Equal(length, path.GetProperty("length").GetDouble(), 1e-12);
        Assert.Equal(nodes, string.Join(' ', path.GetProperty("nodes").EnumerateArray().Select(static n => n.GetString())));
    }

    [Fact]
    public async Task Paths_OfOtherParts_AreNone()
    {
        var run = await CommandRun.WithInput(
            Edges, "--format", "json", "analyze", "paths", "--edges", "-", "--engine", "quikgraph", "--from", "a",
            "--to", "e");
        Assert.Equal(JsonValueKind.Array, run.Succeeded().Json().GetProperty("paths").ValueKind);
        Assert.Equal(0, run.Json().GetProperty("paths").GetArrayLength());
    }

    [Theory]
    [InlineData("leiden")]
    [InlineData("betweenness")]
    [InlineData("community-history")]
    [InlineData("pagerank", "--weighted")]
    [InlineData("pagerank", "--damping", "1")]
    [InlineData("paths", "--from", "a", "--to", "c", "--k", "2")]
    public async Task Analyze_WhatItHasNot_IsWrongUsage(string algorithm, params string[] options)
    {
        var run = await CommandRun.WithInput(
            Edges, ["analyze", algorithm, "--edges", "-", "--engine", "quikgraph", .. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--engine quikgraph ", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    private static void AssertNear(string expected, string actual)
    {
        var (node, value) = Parts(expected);
        Assert.Equal(node, Parts(actual).Node);
        if (double.TryParse(value, out var number))
        {
            Assert.Equal(number, double.Parse(Parts(actual).Value), 1e-10);
        }
        else
        {
            Assert.Equal(value, Parts(actual).Value);
        }

        static (string Node, string Value) Parts(string line) =>
            (line[..(line.LastIndexOf(',') + 1)], line[(line.LastIndexOf(',') + 1)..]);
    }
}
