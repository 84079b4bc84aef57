namespace CoauthorGraph.EndToEnd.Tests;

public sealed class UsageTests
{
    public static TheoryData<string> Commands
    {
        get
        {
            var help = CommandRun.Of("--help").GetAwaiter().GetResult().Output;
            var lines = help[help.IndexOf("Commands:", StringComparison.Ordinal)..].Split('\n').Skip(1);
            return [.. lines.Where(static line => line.Length > 2 && line.StartsWith("  ", StringComparison.Ordinal)
                && line[2] != ' ')
                .Select(static line => line.Trim().Split(' ')[0])];
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_OfEachCommand_SaysWhatItDoes(string command)
    {
        var run = await CommandRun.Of(command, "--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Description:", run.Output, StringComparison.Ordinal);
        Assert.Contains("Usage:", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("neo4j")]
    [InlineData("identity")]
    public async Task Group_WithoutACommand_Helps(params string[] arguments)
    {
        var run = await CommandRun.Of(arguments);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Commands:", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Builds and explores", "help")]
    [InlineData("Who works on a topic", "help", "who")]
    [InlineData("What the database holds of ours", "help", "neo4j", "status")]
    public async Task HelpAsAWord_Helps(string said, params string[] arguments)
    {
        var run = await CommandRun.Of(arguments);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(said, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no command 'athor'; did you mean author", "athor", "--help")]
    [InlineData("There is no command 'athor'; did you mean author", "help", "athor")]
    [InlineData("There is no command 'psh'; did you mean push", "neo4j", "psh", "-h")]
    [InlineData("There is no algorithm 'page-rank'; did you mean pagerank?", "analyze", "page-rank")]
    [InlineData("There is no command 'stast'; did you mean stats", "stast")]
    [InlineData("There is no command 'pul'; did you mean pull", "neo4j", "pul")]
    [InlineData("There is no command 'xyzzyx'.", "xyzzyx")]
    [InlineData("There is no option '--threds' here; did you mean --threads", "stats", "--threds", "3")]
    [InlineData("There is no option '--yeras' here; did you mean --years", "author", "--yeras", "2015")]
    [InlineData("--only needs a value, and --top stands in its place.", "who", "RL", "--only", "--top", "3")]
    [InlineData("--topic needs a value, and -g stands in its place.", "stats", "--topic", "-g", "x")]
    [InlineData("There is no algorithm 'pagernk'; did you mean pagerank?", "analyze", "pagernk")]
    [InlineData("There is no algorithm 'xyzzyx', but assortativity, backbone,", "analyze", "xyzzyx")]
    [InlineData("'extra' is more than 'coauthor stats' takes", "stats", "extra")]
    public async Task Misspelling_IsAnsweredWithWhatIsNear(string said, params string[] arguments)
    {
        var run = await CommandRun.Of(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("coauthor: " + said, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  reinforcement-learning", "who", "reinforcment learning")]
    [InlineData("  reinforcement-learning", "stats", "--topic", "reinforcemnt")]
    [InlineData("Grace Hopper", "author", "Grase Hoper")]
    public async Task Name_NearlyRight_IsAnsweredWithWhatIsNear(string first, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var records = folder.Write("records.jsonl", """
            {"id":"r1","title":"Deep reinforcement learning","abstract":"We study reinforcement learning.","year":2001,"authors":["Grace Hopper"]}
            {"id":"r2","title":"Learning to rank for information retrieval","year":2002,"authors":["Ada Quill"]}
            """);
        (await CommandRun.Of("--graph", folder.File("g"), "ingest", records)).Succeeded();

        var run = await CommandRun.Of(["--graph", folder.File("g"), .. arguments]);

        Assert.Equal(6, run.ExitCode);
        Assert.Contains("Did you mean:", run.Error, StringComparison.Ordinal);
        Assert.Contains(first, run.Error.Split('\n')[1], StringComparison.Ordinal);
    }

    // Who has no paper of these years is not there, and that is why.
    [Theory]
    [InlineData("\nOnly what passes the filters was looked at: years 2002-.", "author", "Hopper", "--years", "2002-")]
    [InlineData("", "author", "Hopper Nobody")]
    [InlineData("", "author", "r", "--years", "2001-")]
    public async Task Name_ThatTheFiltersHide_IsSaidToBe(string said, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var records = folder.Write("records.jsonl", """
            {"id":"r1","title":"One","year":2001,"authors":["Grace R Hopper"]}
            {"id":"r2","title":"Two","year":2002,"authors":["Ada R Quill"]}
            """);
        (await CommandRun.Of("--graph", folder.File("g"), "ingest", records)).Succeeded();

        var run = await CommandRun.Of(["--graph", folder.File("g"), .. arguments]);

        Assert.Equal(6, run.ExitCode);
        Assert.EndsWith(said.Replace("\nOnly", "\ncoauthor: Only", StringComparison.Ordinal),
            run.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(said.Length > 0, run.Error.Contains("passes the filters", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Topic_ByAnAbbreviation_IsItsName()
    {
        using var folder = new TemporaryFolder();
        var records = folder.Write("records.jsonl", """
            {"id":"r1","title":"Deep reinforcement learning","abstract":"We study reinforcement learning.","year":2001,"authors":["Grace Hopper"]}
            """);
        (await CommandRun.Of("--graph", folder.File("g"), "ingest", records)).Succeeded();

        var run = (await CommandRun.Of("--graph", folder.File("g"), "stats", "--topic", "RL")).Succeeded();

        Assert.Equal(
            "topic RL (Reinforcement learning)",
            run.Json().GetProperty("origin").GetProperty("filters").GetString());
    }

    [Theory]
    [InlineData("export", "--help")]
    [InlineData("stats", "--threads", "abc", "--help")]
    [InlineData("stats", "--format", "xml", "--help")]
    [InlineData("stats", "--bom=maybe", "--help")]
    [InlineData("mentions", "--output", "", "--help")]
    public async Task Help_BesideMistakes_Helps(params string[] arguments)
    {
        var run = await CommandRun.Of(arguments);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Usage:", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task UnknownOption_OfEachCommand_IsWrongUsage(string command)
    {
        var run = await CommandRun.Of(command, "a", "b", "--no-such-option");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--no-such-option", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("stats", "--format", "xml")]
    [InlineData("stats", "--years", "2020-2010")]
    [InlineData("stats", "--threads", "0")]
    public async Task WrongArguments_AreWrongUsage_InOneSentence(params string[] arguments)
    {
        var run = await CommandRun.Of(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("coauthor: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }
}
