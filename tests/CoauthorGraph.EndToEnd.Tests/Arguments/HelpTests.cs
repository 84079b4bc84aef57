using CoauthorGraph.Cli.Help;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Cli.Running;
using CoauthorGraph.Questions.Analysis;

namespace CoauthorGraph.EndToEnd.Tests.Arguments;

/// <summary>What help says of each command, and that it is so.</summary>
public sealed class HelpTests
{
    private const int Narrow = 80;

    public static TheoryData<string> Commands =>
        [.. CommandTree.All.Where(static one => !one.Command.Hidden).Select(static one => string.Join(' ', one.Words)), ""];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_OfEachCommand_FitsTheScreenAndSaysDefaultsOnce(string command)
    {
        var help = HelpOf(command, Narrow);
        Assert.All(help.Split('\n'), static line => Assert.True(line.Length <= Narrow, line));
        Assert.DoesNotContain("2147483647", help, StringComparison.Ordinal);
        Assert.DoesNotContain("[default", help, StringComparison.Ordinal);
        Assert.Contains("Examples:\n  ", help, StringComparison.Ordinal);
        Assert.DoesNotContain("--threads\n", help, StringComparison.Ordinal);
        foreach (var option in help.Split("\n  -"))
        {
            var words = string.Join(' ', option.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
            Assert.True(words.Split("(default").Length <= 3 && words.Split("(default: ").Length <= 2, words);
        }
    }

    [Fact]
    public void Help_OfAnalyze_SaysWhatEachAlgorithmTells() =>
        Assert.Equal(Algorithms.Names.Order(), AlgorithmMeanings.All.Select(static one => one.Word).Order());

    // Each is typed as it stands, but for what a shell does with it.
    [Theory]
    [MemberData(nameof(Commands))]
    public void Examples_OfEachCommand_AreWithoutMistakes(string command)
    {
        var examples = CommandExamples.Of(string.Join(' ', ["coauthor", .. command.Split(' ', StringSplitOptions.RemoveEmptyEntries)]));
        Assert.NotEmpty(examples);
        Assert.Contains(examples, example => example.Contains("coauthor " + command, StringComparison.Ordinal));
        foreach (var example in examples)
        {
            var from = example.IndexOf("coauthor ", StringComparison.Ordinal);
            var typed = example[from..].Split(from > 0 ? ")\"" : " | ")[0];
            var arguments = new ReadmeExample(typed, []).Arguments;
            using var terminal = new Terminal(Stream.Null, Stream.Null, Stream.Null);
            var parsed = CommandLine.Parse(arguments, terminal, TimeProvider.System);
            Assert.Empty(UsageMistakes.Of(parsed, arguments, isTerminal: true));
        }
    }

    // Options of a server that are used with --uri only are one line below it; a command of the server tells of each.
    [Fact]
    public void Help_OfAQuestion_NamesConnectionOptionsBesideTheirOwn()
    {
        Assert.DoesNotContain("\n  --database", HelpOf("stats", Narrow), StringComparison.Ordinal);
        Assert.Contains("--database NAME", HelpOf("stats", 400), StringComparison.Ordinal);
        Assert.Contains("\n  --database <NAME>", HelpOf("neo4j push", Narrow), StringComparison.Ordinal);
        Assert.DoesNotContain("--database", HelpOf("ingest", 400), StringComparison.Ordinal);
    }

    private static string HelpOf(string command, int width)
    {
        using var output = new MemoryStream();
        using (var terminal = new Terminal(Stream.Null, output, Stream.Null) { Width = width })
        {
            string[] arguments = [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"];
            Assert.Equal(0, CommandLine.RunAsync(arguments, terminal, TimeProvider.System).GetAwaiter().GetResult());
        }

        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }
}
