namespace CoauthorGraph.EndToEnd.Tests;

/// <summary><c>analyze</c> for analysts; expected values by hand.</summary>
public sealed class AnalystTests
{
    // Four who all know each other, each with one more acquaintance.
    private const string Club = "1 2\n1 3\n1 4\n2 3\n2 4\n3 4\n1 5\n2 6\n3 7\n4 8\n";

    [Fact]
    public async Task RichClub_CliqueWithPendants_IsWholeAboveOneNeighbour()
    {
        var run = await CommandRun.WithInput(
            Club, "--format", "csv", "analyze", "rich-club", "--edges", "-", "--random-graphs", "0", "--output", "-");
        Assert.Equal(
            "degree,nodes,edges,coefficient,random,normalized\n0,8,10,0.35714285714285715,,\n1,4,6,1,,\n",
            run.Succeeded().Output);
    }

    [Fact]
    public async Task RichClub_RandomGraphs_HaveTheSameEdgesInAll()
    {
        var run = await CommandRun.WithInput(Club, "--format", "json", "analyze", "rich-club", "--edges", "-");
        var all = run.Succeeded().Json().GetProperty("richClub")[0];
        Assert.Equal(1, all.GetProperty("normalized").GetDouble());
        Assert.Equal(5, run.Json().GetProperty("randomGraphs").GetInt32());
    }

    [Fact]
    public async Task SmallWorld_FourWhoAllKnowEachOther_IsItsOwnRandomGraph()
    {
        var run = await CommandRun.WithInput(
            "a b\na c\na d\nb c\nb d\nc d\n", "--format", "json", "analyze", "small-world", "--edges", "-");
        var summary = run.Succeeded().Json();
        Assert.Equal(1, summary.GetProperty("sigma").GetDouble());
        Assert.Equal(1, summary.GetProperty("meanDistance").GetDouble());
        Assert.Equal(0.375, summary.GetProperty("latticeClustering").GetDouble());
        Assert.Equal(1 - (1 / 0.375), summary.GetProperty("omega").GetDouble(), 1e-12);
    }

    [Theory]
    [InlineData("small-world", "--random-graphs", "0")]
    [InlineData("small-world", "--sources", "0")]
    [InlineData("rich-club", "--random-graphs", "-1")]
    public async Task Analyze_NumbersThatMakeNoSense_AreWrongUsage(string algorithm, string option, string value)
    {
        var run = await CommandRun.WithInput(Club, "analyze", algorithm, "--edges", "-", option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData("rich-club")]
    [InlineData("small-world")]
    public async Task Analyze_EmptyGraph_IsASummaryWithoutValues(string algorithm)
    {
        var run = await CommandRun.WithInput("", "--format", "json", "analyze", algorithm, "--edges", "-");
        Assert.Equal(0, run.Succeeded().Json().GetProperty("nodes").GetInt32());
    }

    [Fact]
    public async Task FractionalCredit_ThreePapers_IsSharedByTheirAuthors()
    {
        using var folder = new TemporaryFolder();
        var graph = await AnalystPaper.IngestAsync(
            folder,
            new(2019, "Ada Lovelace, Grace Hopper"),
            new(2020, "Ada Lovelace"),
            new(2021, "Ada Lovelace, Grace Hopper, Alan Turing, Kurt Gödel"));
        var run = await CommandRun.Of(
            "--graph", graph, "--format", "json", "analyze", "fractional-credit", "--top", "2");
        var summary = run.Succeeded().Json();
        Assert.Equal(3, summary.GetProperty("papers").GetInt32());
        Assert.Equal(
            [("Ada Lovelace", 1.75, 3), ("Grace Hopper", 0.75, 2)],
            summary.GetProperty("top").EnumerateArray().Select(static row => (
                row.GetProperty("name").GetString()!,
                row.GetProperty("value").GetDouble(),
                row.GetProperty("papers").GetInt32())));

        // Of the slice, where two authors leave, a paper's credit is still a quarter each.
        var slice = await CommandRun.Of(
            "--graph", graph, "--format", "json", "analyze", "fractional-credit", "--years", "2019-2021",
            "--min-papers", "2", "--top", "9");
        Assert.Equal(
            [1.75, 0.75],
            slice.Succeeded().Json().GetProperty("top").EnumerateArray()
                .Select(static row => row.GetProperty("value").GetDouble()));
    }

    [Fact]
    public async Task FractionalCredit_OfAnEdgeList_SaysThatItNeedsPapers()
    {
        var run = await CommandRun.WithInput(Club, "analyze", "fractional-credit", "--edges", "-");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("leave out --edges", run.Error, StringComparison.Ordinal);
    }

    // Ada writes with Grace about ranking and with Alan about reinforcement learning; Kurt and Barbara, one of each,
    // write with Edsger and with each other.
    private static readonly AnalystPaper[] TwoTopics =
    [
        new(2019, "Ada Lovelace, Grace Hopper", "ranking", "Stanford University"),
        new(2020, "Ada Lovelace, Alan Turing", "reinforcement-learning", "Stanford University"),
        new(2020, "Edsger Dijkstra, Kurt Gödel", "ranking"),
        new(2021, "Edsger Dijkstra, Barbara Liskov", "reinforcement-learning"),
        new(2021, "Kurt Gödel, Barbara Liskov"),
    ];

    [Fact]
    public async Task TopicBridges_TwoWhoWriteOnBoth_CountCoauthorsWhoAreNotLinked()
    {
        using var folder = new TemporaryFolder();
        var graph = await AnalystPaper.IngestAsync(folder, TwoTopics);
        var run = await CommandRun.Of(
            "--graph", graph, "--format", "json", "analyze", "topic-bridges",
            "--topics", "ranking,reinforcement-learning");
        Assert.Equal(
            [("Ada Lovelace", 1, 1, 1, 0), ("Edsger Dijkstra", 0, 1, 1, 0)],
            run.Succeeded().Json().GetProperty("topicBridges").EnumerateArray().Select(static row => (
                row.GetProperty("name").GetString()!,
                row.GetProperty("pairs").GetInt32(),
                row.GetProperty("firstPapers").GetInt32(),
                row.GetProperty("secondPapers").GetInt32(),
                row.GetProperty("bothPapers").GetInt32())));

        foreach (var (topics, code) in new[] { ("ranking", 2), ("ranking,xyzzy", 6) })
        {
            Assert.Equal(
                code, (await CommandRun.Of("--graph", graph, "analyze", "topic-bridges", "--topics", topics)).ExitCode);
        }
    }

    [Fact]
    public async Task LinkPrediction_SharedCoauthor_IsGivenWithTopicsAndPlaces()
    {
        using var folder = new TemporaryFolder();
        var graph = await AnalystPaper.IngestAsync(
            folder,
            new(2019, "Ada Lovelace, Grace Hopper", "ranking", "Stanford University"),
            new(2020, "Ada Lovelace, Alan Turing", "ranking", "Stanford University"));
        var run = await CommandRun.Of("--graph", graph, "--format", "json", "analyze", "link-prediction");
        var link = Assert.Single(run.Succeeded().Json().GetProperty("links").EnumerateArray());
        Assert.Equal("Ada Lovelace", link.GetProperty("through")[0].GetString());
        Assert.Equal("Ranking", link.GetProperty("topics")[0].GetString());
        Assert.Equal("Stanford University", link.GetProperty("institutions")[0].GetString());
    }
}
