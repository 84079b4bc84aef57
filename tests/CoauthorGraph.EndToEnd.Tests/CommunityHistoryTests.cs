using System.Text.Json;

namespace CoauthorGraph.EndToEnd.Tests;

/// <summary><c>analyze community-history</c> on papers whose groups' fates are known.</summary>
public sealed class CommunityHistoryTests
{
    private const string Rankers = "Ada Lovelace, Grace Hopper, Alan Turing, Kurt Gödel";
    private const string Learners = "Edsger Dijkstra, Barbara Liskov, Donald Knuth";
    private const string Builders = "Hedy Lamarr, Konrad Zuse, Niklaus Wirth";

    // 2018: rankers and learners. 2019: rankers gain Emmy Noether. 2020: rankers and learners write as one.
    // 2021: they part again, and builders appear. 2022: only the builders write.
    private static readonly AnalystPaper[] Papers =
    [
        new(2018, Rankers, "ranking", "Stanford University"),
        new(2018, Learners, "reinforcement-learning", "University of Oxford"),
        new(2019, Rankers + ", Emmy Noether", "ranking", "Stanford University"),
        new(2019, Learners, "reinforcement-learning", "University of Oxford"),
        new(2020, Rankers + ", Emmy Noether, " + Learners, "ranking"),
        new(2021, Rankers + ", Emmy Noether", "ranking", "Stanford University"),
        new(2021, Learners, "reinforcement-learning", "University of Oxford"),
        new(2021, Builders, "robotics"),
        new(2022, Builders, "robotics"),
        new(0, "Kurt Gödel, Ada Lovelace, Emmy Noether, Sofya Kovalevskaya"),
    ];

    [Fact]
    public async Task Analyze_GroupsThatMergeAndPart_TellsWhatHappened()
    {
        using var folder = new TemporaryFolder();
        var graph = await AnalystPaper.IngestAsync(folder, Papers);
        var (events, members) = (folder.File("events.csv"), folder.File("members.csv"));
        var run = await CommandRun.Of(
            "--graph", graph, "--format", "json", "analyze", "community-history", "--events", events,
            "--output", members);
        var summary = run.Succeeded().Json();
        Assert.Equal(9, summary.GetProperty("papers").GetInt32());
        Assert.Equal(4, summary.GetProperty("communities").GetInt32());
        var histories = summary.GetProperty("histories").EnumerateArray().ToDictionary(
            static row => row.GetProperty("community").GetInt32());
        Assert.Equal(
            ["2018 born 4", "2019 grown 5", "2020 grown 8 from 2", "2021 shrunk 5 into 3", "2022 died 0"],
            Told(histories[1]));
        Assert.Equal(["2018 born 3", "2019 continued 3", "2020 merged 0 into 1"], Told(histories[2]));
        Assert.Equal(["2021 split 3 from 1", "2022 died 0"], Told(histories[3]));
        Assert.Equal(["2021 born 3", "2022 continued 3"], Told(histories[4]));
        Assert.Equal("Ranking · Stanford University", histories[1].GetProperty("name").GetString());
        Assert.Equal((2018, 2021, 8), (
            histories[1].GetProperty("firstYear").GetInt32(),
            histories[1].GetProperty("lastYear").GetInt32(),
            histories[1].GetProperty("largest").GetInt32()));
        Assert.Equal(4, histories.Values.Select(static row => row.GetProperty("name").GetString()).Distinct().Count());
        Assert.All(histories.Values, static row => Assert.NotEqual("", row.GetProperty("leader").GetString()));

        Assert.Equal("community,firstYear,lastYear,event,size,before,leader,from,into", Lines(events)[0]);
        Assert.Equal(13, Lines(events).Length);
        Assert.Equal("node,firstYear,lastYear,community", Lines(members)[0]);
        Assert.Equal(1 + 7 + 8 + 8 + 11 + 3, Lines(members).Length);
    }

    [Theory]
    [InlineData(new[] { "--window", "2" }, "2018-2019 2019-2020 2020-2021 2021-2022")]
    [InlineData(new[] { "--window", "2", "--step", "2" }, "2018-2018 2019-2020 2021-2022")]
    [InlineData(new[] { "--cumulative", "--step", "3" }, "2018-2019 2018-2022")]
    [InlineData(new[] { "--window", "9" }, "2018-2022")]
    public async Task Analyze_Windows_CoverEveryYear(string[] options, string windows)
    {
        using var folder = new TemporaryFolder();
        var graph = await AnalystPaper.IngestAsync(folder, Papers);
        var run = await CommandRun.Of(
            ["--graph", graph, "--format", "json", "analyze", "community-history", .. options]);
        Assert.Equal(windows, string.Join(' ', run.Succeeded().Json().GetProperty("windows").EnumerateArray()
            .Select(static row => $"{row.GetProperty("firstYear")}-{row.GetProperty("lastYear")}")));
    }

    [Fact]
    public async Task Analyze_TableAndAnyThreadCount_AreTheSame()
    {
        using var folder = new TemporaryFolder();
        var graph = await AnalystPaper.IngestAsync(folder, Papers);
        var outputs = new HashSet<string>();
        foreach (var threads in new[] { "1", "2", "3", "7" })
        {
            var file = folder.File("members.csv");
            (await CommandRun.Of(
                "--graph", graph, "--threads", threads, "analyze", "community-history", "--output", file)).Succeeded();
            outputs.Add(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        }

        Assert.Single(outputs);
        var run = await CommandRun.Of("--graph", graph, "--format", "table", "analyze", "community-history");
        Assert.Contains("merged into 1", run.Succeeded().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--step", "2")]
    [InlineData("--window", "0")]
    [InlineData("--min-size", "0")]
    [InlineData("--inclusion", "1.5")]
    public async Task Analyze_NumbersThatMakeNoSense_AreWrongUsage(string option, string value)
    {
        using var folder = new TemporaryFolder();
        var graph = await AnalystPaper.IngestAsync(folder, Papers[0]);
        var run = await CommandRun.Of("--graph", graph, "analyze", "community-history", option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--", run.Error, StringComparison.Ordinal);
    }

    private static string[] Lines(string file) => File.ReadAllLines(file);

    private static IEnumerable<string> Told(JsonElement history) =>
        history.GetProperty("stages").EnumerateArray().Select(static stage =>
            $"{stage.GetProperty("lastYear")} {stage.GetProperty("event")} {stage.GetProperty("size")}"
                + Ids(stage, "from") + Ids(stage, "into"));

    private static string Ids(JsonElement stage, string field) => stage.TryGetProperty(field, out var ids)
        ? $" {field} {string.Join(' ', ids.EnumerateArray())}"
        : "";
}
