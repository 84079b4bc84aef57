using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoauthorGraph.Cli.Running;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>The process is killed in the middle, again and again; the end result is that of an undisturbed
/// run.</summary>
public sealed class KillTests
{
    private const int Kills = 5;

    [Fact]
    public async Task Ingest_KilledAtManyMoments_EndsWithTheSameColumns()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("records.jsonl", Records(24_000));
        var undisturbed = folder.File("undisturbed");
        var watch = Stopwatch.StartNew();
        using (var run = Start(undisturbed, input))
        {
            await run.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, run.ExitCode);
        }

        var whole = watch.Elapsed;
        var disturbed = folder.File("disturbed");
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var run = Start(disturbed, input);
            await Task.Delay(whole * kill / (Kills + 1), TestContext.Current.CancellationToken);
            run.Kill();
            await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using (var run = Start(disturbed, input))
        {
            await run.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, run.ExitCode);
        }

        Assert.Equal(Columns(undisturbed), Columns(disturbed));
    }

    private static Process Start(string graph, string input)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = false,
            UseShellExecute = false,
        };
        foreach (var argument in (string[])[typeof(CommandLine).Assembly.Location, "-q", "-g", graph, "-f", "json",
            "ingest", input])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private static string Records(int count)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            lines.Append(CultureInfo.InvariantCulture, $$"""
                {"id":"r{{i}}","title":"Paper number {{i}} about graphs and kernels","year":{{1990 + (i % 30)}},"authors":["Ada{{i % 997}} Lovelace{{i % 101}}","Grace{{i % 499}} Hopper{{i % 53}}","Alan{{i % 211}} Turing{{i % 11}}"]}
                """).Append('\n');
        }

        return lines.ToString();
    }

    private static List<string> Columns(string folder)
    {
        var snapshot = Path.Combine(folder, "snapshots", GraphFolder.CurrentSnapshot(folder)!);
        return [.. Directory.EnumerateFiles(snapshot, "*.arrow").Order(StringComparer.Ordinal)
            .Select(static file =>
                $"{Path.GetFileName(file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")];
    }
}
