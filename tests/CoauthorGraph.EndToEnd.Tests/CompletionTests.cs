using System.Diagnostics;

namespace CoauthorGraph.EndToEnd.Tests;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("coauthor sta", "stats")]
    [InlineData("coauthor neo4j pu", "pull push")]
    [InlineData("coauthor stats --ye", "--years")]
    [InlineData("coauthor stats --format j", "json jsonl")]
    [InlineData("coauthor analyze page", "pagerank")]
    [InlineData("coauthor completion ", "bash fish pwsh zsh")]
    public async Task Complete_OfALine_GivesWhatCanStandThere(string line, string expected)
    {
        var run = (await CommandRun.Of("complete", line)).Succeeded();
        Assert.Equal(expected.Split(' '), run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order());
    }

    [Fact]
    public async Task Completion_ForBash_IsTakenByBash()
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "There is no bash here.");
        var script = (await CommandRun.Of("completion", "bash")).Succeeded().Output;
        var start = new ProcessStartInfo("/bin/bash") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in (string[])["-c", """
            coauthor() { printf '%s\n' "stats" "[$2]"; }
            eval "$0"; COMP_LINE="coauthor sta"; COMP_POINT=12; _coauthor; printf '%s ' "${COMPREPLY[@]}"
            """, script])
        {
            start.ArgumentList.Add(argument);
        }

        using var bash = Process.Start(start)!;
        var said = await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal("stats [coauthor sta] ", said);
    }

    [Fact]
    public async Task Completion_ForAShellThatIsNone_IsWrongUsage() =>
        Assert.Equal(2, (await CommandRun.Of("completion", "tcl")).ExitCode);
}
