using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;

namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>What the README shows is what happens: its commands are run, one after another, on the sample.</summary>
public sealed class ReadmeTests
{
    internal static readonly string Root = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..");

    [Fact]
    public async Task Examples_Run_SayWhatTheReadmeShows()
    {
        using var folder = new TemporaryFolder();
        var sample = Path.Combine(Root, "src", "CoauthorGraph.Pipeline", "Demo", "sample-listing.txt");
        File.Copy(sample, folder.File("papers.txt"));
        await using (var edges = new GZipStream(File.Create(folder.File("ca-AstroPh.txt.gz")), CompressionLevel.Fastest))
        {
            await edges.WriteAsync("1 2\n2 3\n3 1\n"u8.ToArray(), TestContext.Current.CancellationToken);
        }

        var examples = ReadmeExample.Of(await File.ReadAllTextAsync(
            Path.Combine(Root, "README.md"), TestContext.Current.CancellationToken));
        Assert.True(examples.Count >= 12, $"{examples.Count} examples are hardly all");
        var wrong = new StringBuilder();
        foreach (var example in examples)
        {
            var said = await SayAsync(example, folder);
            if (!example.IsIn(said))
            {
                wrong.AppendLine($"$ {example.Command}\n{said}\n--- where the README has\n{string.Join('\n', example.Lines)}\n");
            }
        }

        Assert.True(wrong.Length == 0, wrong.ToString());
    }

    [Theory]
    [InlineData("a  b", "a b", true)]
    [InlineData("a … d", "a b c d", true)]
    [InlineData("a … d", "a b c", false)]
    [InlineData("a c", "a b c", false)]
    [InlineData("{\"n\":1,\"seconds\":0.8}", "{\"n\":1,\"seconds\":12.25}", true)]
    [InlineData("{\"n\":1,\"seconds\":0.8}", "{\"n\":2,\"seconds\":0.8}", false)]
    public void IsIn_WhatWasSaid_IsComparedButForBlanksAndTimes(string shown, string said, bool isIn) =>
        Assert.Equal(isIn, new ReadmeExample("coauthor x", [shown]).IsIn(said));

    // Objects are shown as a pipe gets them, all else as a terminal does.
    private static async Task<string> SayAsync(ReadmeExample example, TemporaryFolder folder)
    {
        if (example.Command.StartsWith("head -2 ", StringComparison.Ordinal))
        {
            return string.Join('\n', File.ReadLines(folder.File(example.Arguments[1])).Take(2));
        }

        Assert.StartsWith("coauthor ", example.Command, StringComparison.Ordinal);
        var isTable = !example.Lines.Any(static line => line.StartsWith('{'));
        string[] format = isTable && !example.Arguments.Contains("--format") && example.Arguments[0] != "export"
            ? ["--format", "table"] : [];
        var arguments = example.Arguments.Select(argument => IsFile(argument, folder) ? folder.File(argument) : argument);
        var run = await CommandRun.Of([.. arguments, "-g", folder.File("coauthor.graph"), .. format]);
        var fails = example.Lines is [var first, ..] && first.StartsWith("coauthor: ", StringComparison.Ordinal);
        Assert.True(fails == (run.ExitCode != 0), $"$ {example.Command} ended with {run.ExitCode}: {run.Error}");

        // What was read is said before the answer, notes behind it.
        var remarks = run.Error.Replace(folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Split('\n');
        return string.Join('\n', remarks.Where(static line => !IsNote(line))) + run.Output
            + string.Join('\n', remarks.Where(IsNote));
    }

    private static bool IsNote(string line) => line.StartsWith("Snapshot ", StringComparison.Ordinal);

    private static bool IsFile(string argument, TemporaryFolder folder) =>
        File.Exists(folder.File(argument)) || argument is [.., '/'] || Path.GetExtension(argument) is ".html" or ".gexf" or ".csv";

    private static string Here([CallerFilePath] string path = "") => path;
}
