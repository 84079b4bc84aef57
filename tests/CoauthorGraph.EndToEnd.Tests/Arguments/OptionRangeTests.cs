using CoauthorGraph.Questions.Analysis;

namespace CoauthorGraph.EndToEnd.Tests.Arguments;

/// <summary>Every option of every command whose value is no text says what it takes.</summary>
public sealed class OptionRangeTests
{
    private static readonly HashSet<Type> Checked =
    [
        typeof(int), typeof(int?), typeof(long), typeof(long?), typeof(ulong), typeof(ulong?), typeof(double),
        typeof(double?), typeof(DateOnly), typeof(DateOnly?),
    ];

    public static TheoryData<string, string> Options =>
    [
        .. CommandTree.All.SelectMany(static one => CommandTree.OptionsOf(one.Command)
            .Where(static option => Checked.Contains(option.ValueType))
            .Select(option => (string.Join(' ', one.Words), option.Name))),
    ];

    [Theory]
    [MemberData(nameof(Options))]
    public async Task Option_GivenNoValueOfItsKind_SaysWhatItTakes(string command, string option)
    {
        var context = await ContextOfAsync(command, option);
        foreach (var value in (string[])
            ["-99999999999999999999999", "9e999", "1e999", "NaN", "∞", "1,5", " ", "0x10"])
        {
            var run = await CommandRun.Of([.. command.Split(' '), .. context, option, value]);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains($"{option} takes ", run.Error, StringComparison.Ordinal);
            Assert.Contains($"not '{value}'", run.Error, StringComparison.Ordinal);
        }
    }

    // What stands before an option that is used beside others only.
    private static async Task<string[]> ContextOfAsync(string command, string option)
    {
        string[][] contexts = command switch
        {
            "authors" => [[], ["--doubtful"]],
            "watch" => [[], ["--with", "degree"]],
            "export" => [[], ["gexf", "--output", "-", "--ego", "a"], ["gexf", "--output", "-"], ["html", "--output", "-"]],
            "analyze" => [[], .. Algorithms.Names.Select(static name => (string[])[name])],
            _ => [[]],
        };
        foreach (var context in contexts.Append(["--institution", "a"]))
        {
            var run = await CommandRun.Of([.. command.Split(' '), .. context, option, "abc"]);
            Assert.Equal(2, run.ExitCode);
            if (run.Error.Contains($"{option} takes ", StringComparison.Ordinal))
            {
                return context;
            }
        }

        throw new InvalidOperationException($"No use of {option} by {command} says what it takes.");
    }

    // Bounds by hand, on both sides: a number in range is no mistake of the option.
    [Theory]
    [InlineData("--threads takes a whole number from 1 to 1024", "stats", "--threads", "0", "1")]
    [InlineData("--threads takes a whole number from 1 to 1024", "stats", "--threads", "1025", "1024")]
    [InlineData("--top takes a whole number from 1 to 2147483647", "authors", "--top", "0", "1")]
    [InlineData("--top takes a whole number from 1 to 2147483647", "authors", "--top", "2147483648", "2147483647")]
    [InlineData("--top takes a whole number from 1 to 2147483647", "authors", "--top", "99999999999999999999", "7")]
    [InlineData("--below takes a number from 0 to 1", "authors --doubtful", "--below", "1.01", "1")]
    [InlineData("--below takes a number from 0 to 1", "authors --doubtful", "--below", "-0.1", "0")]
    [InlineData("--k takes a whole number from 1 to 100", "path a b", "--k", "101", "100")]
    [InlineData("--resolution takes a number above 0", "analyze leiden", "--resolution", "0", "1e-9")]
    [InlineData("--delta takes a number above 0 and at most 1", "analyze betweenness-approx", "--delta", "0", "1")]
    [InlineData("--min-weight takes a number of 0 or more", "export gexf -o -", "--min-weight", "-1", "0")]
    [InlineData("--date takes a day such as 2026-11-22", "confirm a", "--date", "2026-02-30", "2028-02-29")]
    [InlineData("--years takes A-B", "stats", "--years", "2020-2019", "2019-2019")]
    public async Task Option_AtItsBound_IsSaidWithTheRange(
        string sentence, string command, string option, string outside, string inside)
    {
        string[] arguments = ["--graph", Path.Combine(Path.GetTempPath(), "coauthor-no-such-graph"), .. command.Split(' ')];

        var refused = await CommandRun.Of([.. arguments, option, outside]);
        var taken = await CommandRun.Of([.. arguments, option, inside]);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains(sentence, refused.Error, StringComparison.Ordinal);
        Assert.Equal(4, taken.ExitCode);
    }
}
