namespace CoauthorGraph.EndToEnd.Tests.Rendering;

/// <summary>One shape a format: what is a table is one in CSV, all else is refused; every answer says what it rests
/// on.</summary>
public sealed class ShapeTests : IAsyncLifetime
{
    private const string Records = """
        {"id":"p1","title":"One","year":2001,"authors":["Ada Quill","Bo Reed"],"topics":[{"id":"ranking","name":"Ranking","score":0.8,"evidence":"to rank"}]}
        {"id":"p2","title":"Two","year":2003,"authors":["Bo Reed","Cy Dee"],"authorsTruncated":true}
        """;

    private readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync() => (await CommandRun.Of(
        "-g", _folder.File("g"), "ingest", _folder.Write("r.jsonl", Records))).Succeeded();

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("author Ada")]
    [InlineData("paper p1")]
    [InlineData("explain Bo")]
    [InlineData("who ranking --explain")]
    [InlineData("analyze assortativity")]
    [InlineData("analyze small-world --random-graphs 1")]
    public async Task Csv_OfWhatIsNoTable_IsRefused(string command)
    {
        var run = await RunAsync(command + " --format csv");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains("no table", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("path Ada Cy", "path,step,fromId,from,toId,to,papers,weight,paperId,title,year", 2)]
    [InlineData("edge Ada Bo", "id,title,date,year,authors,authorsTruncated,venue,category,hasCode,url", 1)]
    [InlineData("analyze degree", "node,value", 3)]
    [InlineData("analyze degree --top 2", "node,name,value", 2)]
    [InlineData("analyze fractional-credit --top 2", "node,name,value,papers", 2)]
    [InlineData("analyze leiden --top 1", "community,nodes,name,topics,institutions,leader", 1)]
    [InlineData("analyze components", "node,community", 3)]
    [InlineData("analyze paths --from Ada --to Cy", "length,nodes,names", 1)]
    [InlineData("analyze link-prediction", "first,second,score,shared", 1)]
    [InlineData("topics --columns id,papers --sort id --top 2", "id,papers", 2)]
    [InlineData("mentions", "paperId,position,name,authorId", 4)]
    public async Task Csv_OfATable_HasARowForEach(string command, string head, int rows)
    {
        var lines = (await RunAsync(command + " --format csv")).Succeeded().Output.TrimEnd('\n').Split('\n');
        Assert.Equal(head, lines[0]);
        Assert.Equal(rows, lines.Length - 1);
        Assert.All(lines, line => Assert.DoesNotContain('{', line));
    }

    [Theory]
    [InlineData("stats")]
    [InlineData("author Bo")]
    [InlineData("coauthors Bo")]
    [InlineData("edge Ada Bo")]
    [InlineData("path Ada Cy")]
    [InlineData("who ranking")]
    [InlineData("topics")]
    [InlineData("papers")]
    [InlineData("paper p2")]
    [InlineData("authors")]
    [InlineData("authors --columns name")]
    [InlineData("explain Bo")]
    [InlineData("explain Ada Bo")]
    [InlineData("mentions --format jsonl")]
    [InlineData("analyze degree")]
    public async Task Json_OfEachAnswer_SaysWhatItRestsOn(string command)
    {
        var run = (await RunAsync(command + " --years 2000-2010")).Succeeded();
        Assert.All(run.Rows(), static row =>
        {
            var origin = row.GetProperty("origin");
            Assert.Equal("000001", origin.GetProperty("snapshot").GetString());
            Assert.Equal("years 2000-2010", origin.GetProperty("filters").GetString());
            Assert.Equal(1, origin.GetProperty("papersTruncated").GetInt32());
        });
        Assert.NotEmpty(run.Rows());
    }

    [Fact]
    public async Task Table_OfAnAnswer_SaysItInOneLineOfStandardError()
    {
        var run = (await RunAsync("path Ada Cy --format table --years 2000-2010")).Succeeded();
        Assert.Equal(
            "Snapshot 000001, years 2000-2010. 1 of 2 papers has an author list that the source cut: authors and "
                + "co-authorships that it does not name are missing here.\n",
            run.Error);
        var quiet = (await RunAsync("path Ada Cy --format table --quiet")).Succeeded();
        Assert.Equal("", quiet.Error);
    }

    [Fact]
    public async Task Sort_OfAList_IsOfAllRowsBeforeTheTop()
    {
        var run = (await RunAsync("authors --sort name:desc --top 1 --columns name,papers")).Succeeded();
        Assert.StartsWith("{\"name\":\"Cy Dee\",\"papers\":1,\"origin\":", run.Output, StringComparison.Ordinal);
        Assert.Single(run.Rows());
        Assert.Equal(
            "Bo Reed", (await RunAsync("authors --sort papers --top 1")).Rows()[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Summary_OfAnAnalysis_NamesItsParametersAndNotThoseOfOthers()
    {
        var parameters = (await RunAsync("analyze pagerank --damping 0.5")).Succeeded().Json().GetProperty("parameters");
        Assert.Equal(0.5, parameters.GetProperty("damping").GetDouble());
        Assert.Equal(1e-6, parameters.GetProperty("tolerance").GetDouble());
        Assert.False(parameters.GetProperty("weighted").GetBoolean());
        Assert.False(parameters.TryGetProperty("resolution", out _));
    }

    [Fact]
    public async Task Path_ThatThereIsNone_SaysHowLargeThePartsAre()
    {
        var run = await RunAsync("path Ada Cy --years 2001-2002");
        Assert.Equal(6, run.ExitCode);
        (await CommandRun.Of("-g", _folder.File("g"), "ingest", _folder.Write(
            "s.jsonl", """{"id":"p3","title":"Three","year":2004,"authors":["Dan Poe","Ed Low"]}"""))).Succeeded();
        run = await RunAsync("path Ada Dan");
        Assert.Equal(6, run.ExitCode);
        Assert.Contains(
            "Ada Quill is in a part of 3 authors, Dan Poe in one of 2 authors. In these two parts, 1 of 3 papers has",
            run.Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> RunAsync(string command) => CommandRun.Of([.. command.Split(' '), "-g", _folder.File("g")]);
}
