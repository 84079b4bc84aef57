using System.Text.Json;

namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>The communities of <c>analyze</c> and of exports have names that tell them apart.</summary>
public sealed class CommunityNameTests
{
    // Two groups, each with its topic and place; a topic that both share names neither.
    private static readonly AnalystPaper[] TwoGroups =
    [
        new(2019, "Ada Lovelace, Grace Hopper, Alan Turing", "ranking, robotics", "Stanford University"),
        new(2020, "Ada Lovelace, Grace Hopper", "ranking", "Stanford University"),
        new(2020, "Ada Lovelace, Alan Turing", "ranking", "Stanford University"),
        new(2019, "Edsger Dijkstra, Kurt Gödel", "reinforcement-learning, robotics", "University of Oxford"),
        new(2021, "Edsger Dijkstra, Kurt Gödel", "reinforcement-learning", "University of Oxford"),
    ];

    [Theory]
    [InlineData("leiden")]
    [InlineData("louvain")]
    [InlineData("label-propagation")]
    public async Task Analyze_TwoGroups_AreNamedByTopicAndInstitution(string algorithm)
    {
        using var folder = new TemporaryFolder();
        var graph = await AnalystPaper.IngestAsync(folder, TwoGroups);
        var run = await CommandRun.Of("--graph", graph, "--format", "json", "analyze", algorithm);
        var rows = run.Succeeded().Json().GetProperty("largestCommunities").EnumerateArray().ToList();
        Assert.Equal([3, 2], rows.Select(static row => row.GetProperty("nodes").GetInt32()));
        Assert.Equal(["Ada Lovelace", "Edsger Dijkstra"], rows.Select(static row => Text(row, "leader")).Order());
        Assert.Equal(
            ["Ranking · Stanford University", "Reinforcement learning · University of Oxford"],
            rows.Select(static row => Text(row, "name")));
        Assert.All(rows, static row => Assert.DoesNotContain(
            "Robotics", row.GetProperty("topics").EnumerateArray().Select(static topic => topic.GetString()).Take(1)));
    }

    [Fact]
    public async Task Export_TwoGroups_HasTheSameNames()
    {
        using var folder = new TemporaryFolder();
        var graph = await AnalystPaper.IngestAsync(folder, TwoGroups);
        var run = await CommandRun.Of("--graph", graph, "export", "gexf", "--output", "-");
        Assert.Contains("Ranking · Stanford University", run.Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_EdgeList_ListsSizesWhenAsked()
    {
        var run = await CommandRun.WithInput(
            "1 2\n2 3\n1 3\n8 9\n", "--format", "json", "analyze", "leiden", "--edges", "-", "--top", "5");
        Assert.Equal(
            ["{\"community\":0,\"nodes\":3}", "{\"community\":1,\"nodes\":2}"],
            run.Succeeded().Json().GetProperty("largestCommunities").EnumerateArray()
                .Select(static row => JsonSerializer.Serialize(row)));
    }

    private static string Text(JsonElement row, string field) => row.GetProperty(field).GetString()!;
}
