using System.Text.Json;

namespace CoauthorGraph.EndToEnd.Tests;

/// <summary><c>analyze closed-groups</c> on papers whose groups are known.</summary>
public sealed class ClosedGroupTests
{
    // Three write five papers by themselves and one of them one with an outsider; three others write two by themselves;
    // of the rest everybody writes with everybody. A paper of one author says nothing of whom one writes with.
    private static readonly AnalystPaper[] Papers =
    [
        .. Enumerable.Range(2015, 5).Select(static year => new AnalystPaper(
            year, "Ada Lovelace, Grace Hopper, Alan Turing", "ranking", "Stanford University")),
        new(2020, "Ada Lovelace"),
        new(2020, "Alan Turing, Kurt Gödel", "robotics"),
        new(2016, "Hedy Lamarr, Konrad Zuse, Niklaus Wirth", "robotics"),
        new(2018, "Hedy Lamarr, Konrad Zuse, Niklaus Wirth", "robotics"),
        .. new[] { "Kurt Gödel", "Edsger Dijkstra", "Barbara Liskov", "Donald Knuth", "Emmy Noether", "Tony Hoare" }
            .SelectMany(static (one, row) => new[]
            {
                "Kurt Gödel", "Edsger Dijkstra", "Barbara Liskov", "Donald Knuth", "Emmy Noether", "Tony Hoare",
            }.Skip(row + 1).Select(other => new AnalystPaper(2019, $"{one}, {other}", "reinforcement-learning"))),
    ];

    [Fact]
    public async Task Analyze_KnownGroups_AreRankedByPapersOfTheirOwn()
    {
        using var folder = new TemporaryFolder();
        var graph = await AnalystPaper.IngestAsync(folder, Papers);
        var file = folder.File("groups.csv");
        var run = await CommandRun.Of(
            "--graph", graph, "--format", "json", "analyze", "closed-groups", "--max-size", "5", "--output", file);
        var summary = run.Succeeded().Json();
        Assert.Equal(2, summary.GetProperty("communities").GetInt32());
        var rows = summary.GetProperty("closedGroups").EnumerateArray().ToList();

        // Wilson's bound for 5 of 6 and 2 of 2: statsmodels' proportion_confint(5, 6, method='wilson') and (2, 2).
        Assert.Equal((6, 5), (Number(rows[0], "papers"), Number(rows[0], "papersInside")));
        Assert.Equal(0.43650, rows[0].GetProperty("shareAtLeast").GetDouble(), 1e-4);
        Assert.Equal((2, 2), (Number(rows[1], "papers"), Number(rows[1], "papersInside")));
        Assert.Equal(0.34238, rows[1].GetProperty("shareAtLeast").GetDouble(), 1e-4);

        // Of sixteen papers that each of three counts by one, one is with another: 1 / 16.
        Assert.Equal(1.0 / 16, rows[0].GetProperty("conductance").GetDouble(), 1e-6);
        Assert.Equal(0, rows[1].GetProperty("conductance").GetDouble());
        Assert.Equal("Ranking · Stanford University", rows[0].GetProperty("name").GetString());
        Assert.Equal((2015, 2019), (Number(rows[0], "firstYear"), Number(rows[0], "lastYear")));
        Assert.Equal(
            ["Ada Lovelace", "Alan Turing", "Grace Hopper"],
            rows[0].GetProperty("members").EnumerateArray().Select(Name).Order(StringComparer.Ordinal));
        Assert.Equal("p4", rows[0].GetProperty("evidence")[0].GetProperty("paper").GetString());
        Assert.Equal(7, File.ReadAllLines(file).Length);
    }

    [Fact]
    public async Task Analyze_EdgeList_IsRankedByConductance()
    {
        const string Edges = "a b\nb c\na c\nc x\nd e\ne f\nd f\nx y\ny z\nx z\nx w\ny w\nz w\n";
        var run = await CommandRun.WithInput(
            Edges, "--format", "json", "analyze", "closed-groups", "--edges", "-", "--max-conductance", "0.2");
        Assert.Equal(
            ["d e f: 0", "w x y z: 0.0769", "a b c: 0.1429"],
            run.Succeeded().Json().GetProperty("closedGroups").EnumerateArray().Select(static row =>
                string.Join(' ', row.GetProperty("members").EnumerateArray()
                    .Select(static member => member.GetProperty("node").GetString()).Order(StringComparer.Ordinal))
                + $": {Math.Round(row.GetProperty("conductance").GetDouble(), 4)}"));
    }

    [Fact]
    public async Task Analyze_NothingClosed_SaysSo()
    {
        var run = await CommandRun.WithInput("1 2\n", "--format", "table", "analyze", "closed-groups", "--edges", "-");
        Assert.Contains("No group keeps to itself.", run.Succeeded().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--max-conductance", "0")]
    [InlineData("--max-size", "0")]
    public async Task Analyze_NumbersThatMakeNoSense_AreWrongUsage(string option, string value)
    {
        var run = await CommandRun.WithInput("1 2\n", "analyze", "closed-groups", "--edges", "-", option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--max", run.Error, StringComparison.Ordinal);
    }

    private static int Number(JsonElement row, string field) => row.GetProperty(field).GetInt32();

    private static string Name(JsonElement member) => member.GetProperty("name").GetString()!;
}
