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
