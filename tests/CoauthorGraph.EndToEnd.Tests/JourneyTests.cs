using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>The way of a user: a listing goes in, questions are asked, files come out.</summary>
public sealed class JourneyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Grace Hopper alone has two papers.
    [Fact]
    public async Task Mentions_OfAuthorsWhomAFilterLeavesOut_AreLeftOut()
    {
        var graph = await IngestAsync();
        var all = (await CommandRun.Of("-g", graph, "mentions", "-f", "jsonl")).Succeeded().Rows();
        var mentions = (await CommandRun.Of("-g", graph, "mentions", "-f", "jsonl", "--min-papers", "2")).Succeeded().Rows();

        // Hopper and Dijkstra have two papers each, the three others one.
        string[] kept = ["Grace Hopper", "Grace Hopper", "Edsger Dijkstra", "Edsger Dijkstra"];
        Assert.Equal(kept.Order(), mentions.Select(static row => row.GetProperty("name").GetString()!).Order());
        foreach (var paper in all.Select(static row => row.GetProperty("paperId").GetString()!).Distinct())
        {
            var run = await CommandRun.Of("-g", graph, "paper", paper, "--min-papers", "2");
            Assert.All(
                run.Succeeded().Json().GetProperty("authors").EnumerateArray(),
                author => Assert.Equal(
                    kept.Contains(author.GetProperty("name").GetString()), author.TryGetProperty("authorId", out _)));
        }
    }

    [Fact]
    public async Task Questions_OnAListing_AreAnswered()
    {
        var graph = await IngestAsync();

        var stats = (await CommandRun.Of("-g", graph, "stats")).Succeeded().Json();
        Assert.Equal(3, stats.GetProperty("papers").GetInt32());
        Assert.Equal(1, stats.GetProperty("papersTruncated").GetInt32());

        var who = (await CommandRun.Of("-g", graph, "who", "reinforcement learning", "ranking")).Succeeded().Rows();
        Assert.Contains(who, static row => row.GetProperty("name").GetString() == "Grace Hopper"
            && row.GetProperty("match").GetString() == "both");

        var edge = (await CommandRun.Of("-g", graph, "edge", "Grace Hopper", "Ada Lovelace")).Succeeded().Json();
        Assert.Equal(1, edge.GetProperty("papers").GetInt32());

        var path = (await CommandRun.Of("-g", graph, "path", "Ada Lovelace", "Kurt Gödel")).Succeeded().Rows();
        Assert.Equal(3, path[0].GetProperty("steps").GetInt32());

        var author = (await CommandRun.Of("-g", graph, "author", "grace hopper")).Succeeded().Json();
        Assert.Equal(2, author.GetProperty("papers").GetInt32());

        var early = (await CommandRun.Of("-g", graph, "papers", "--years", "-2019")).Succeeded().Rows();
        Assert.Single(early);

        var explained = await CommandRun.Of("-g", graph, "explain", "Grace Hopper");
        Assert.Equal(2, explained.Succeeded().Json().GetProperty("mentionCount").GetInt32());
    }

    [Fact]
    public async Task Unknown_NameOrTopic_IsExitCode6()
    {
        var graph = await IngestAsync();

        Assert.Equal(6, (await CommandRun.Of("-g", graph, "author", "Nobody Nowhere")).ExitCode);
        Assert.Equal(6, (await CommandRun.Of("-g", graph, "who", "underwater basket weaving")).ExitCode);
        Assert.Equal(4, (await CommandRun.Of("-g", _folder.File("none"), "stats")).ExitCode);
        Assert.Equal(3, (await CommandRun.Of("-g", graph, "ingest", _folder.File("missing.txt"))).ExitCode);
    }

    [Fact]
    public async Task Extract_ThenIngestItsRecords_GivesTheSamePapers()
    {
        var graph = await IngestAsync();
        var records = _folder.File("records.jsonl");
        (await CommandRun.Of("extract", _folder.File("page.txt"), "--as-of", "2026-11-22", "-o", records)).Succeeded();
        (await CommandRun.Of("-g", _folder.File("second"), "ingest", records)).Succeeded();

        using var first = GraphFolder.Open(graph);
        using var second = GraphFolder.Open(_folder.File("second"));
        Assert.Equal(first.Papers.Id.AsEnumerable(), second.Papers.Id.AsEnumerable());
        Assert.Equal(first.Authorships.Name.AsEnumerable(), second.Authorships.Name.AsEnumerable());
        Assert.Equal(first.PaperTopics.Score.ToArray(), second.PaperTopics.Score.ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("no listing at all\njust some lines\n")]
    [InlineData("\0\u0001\u0002binary\0\0")]
    public async Task Ingest_UnreadableFile_IsExitCode3(string content)
    {
        var run = await CommandRun.Of("-g", _folder.File("g"), "ingest", _folder.Write("bad", content));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("bad", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gexf")]
    [InlineData("graphml")]
    [InlineData("cytoscape")]
    [InlineData("html")]
    public async Task Export_EachFormat_SaysWhereItIsFromAndWhatIsMissing(string format)
    {
        var graph = await IngestAsync();
        var file = _folder.File("out." + format);
        (await CommandRun.Of("-g", graph, "export", format, "-o", file)).Succeeded();

        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains("000001", text, StringComparison.Ordinal);
        Assert.Contains("Grace Hopper", text, StringComparison.Ordinal);
        Assert.Contains("author list", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mentions_AsCsv_NamesEveryMention()
    {
        var run = (await CommandRun.Of("-g", await IngestAsync(), "mentions")).Succeeded();
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("paperId,position,name,authorId", lines[0].TrimEnd('\r'));
        Assert.Equal(7, lines.Length - 1);
    }

    [Fact]
    public async Task Doctor_DamagedSnapshot_IsFound()
    {
        var graph = await IngestAsync();
        Assert.Equal(0, (await CommandRun.Of("-g", graph, "doctor")).ExitCode);
        var column = Path.Combine(graph, "snapshots", "000001", "papers.title.arrow");
        var bytes = await File.ReadAllBytesAsync(column, TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 0xFF;
        await File.WriteAllBytesAsync(column, bytes, TestContext.Current.CancellationToken);

        var run = await CommandRun.Of("-g", graph, "doctor");
        Assert.Equal(4, run.ExitCode);
        Assert.Contains("papers.title", run.Output, StringComparison.Ordinal);
    }

    private async Task<string> IngestAsync()
    {
        var page = _folder.Write("page.txt", SamplePage.Text);
        var graph = _folder.File("graph");
        (await CommandRun.Of("-g", graph, "ingest", page, "--as-of", "2026-11-22")).Succeeded();
        return graph;
    }
}
