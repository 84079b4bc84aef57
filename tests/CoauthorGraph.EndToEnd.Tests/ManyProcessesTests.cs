using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CoauthorGraph.Cli.Running;

namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>Two writers and ten readers of one folder, each a process of its own.</summary>
public sealed class ManyProcessesTests
{
    private const int Readers = 10;
    private const int Papers = 2000;

    [Fact]
    public async Task TwoWritersAndTenReaders_ReadersSeeWholeSnapshotsAndOneWriterIsTurnedAway()
    {
        using var folder = new TemporaryFolder();
        var graph = folder.File("g");
        var first = folder.Write("a.jsonl", Records(0, Papers));
        var second = folder.Write("b.jsonl", Records(Papers, 10 * Papers));
        Assert.Equal(0, (await Run("-q", "-g", graph, "ingest", first)).Code);

        var writers = new[] { Run("-q", "-g", graph, "ingest", second), Run("-q", "-g", graph, "ingest", second) };
        var readers = Enumerable.Range(0, Readers)
            .Select(_ => Run("-q", "-g", graph, "-f", "json", "stats")).ToArray();
        await Task.WhenAll(writers.Concat(readers));

        foreach (var reader in readers)
        {
            var (code, output, error) = await reader;
            Assert.True(code == 0, error);
            var papers = JsonDocument.Parse(output).RootElement.GetProperty("papers").GetInt32();
            Assert.Contains(papers, (int[])[Papers, 11 * Papers]);
        }

        // Where one writer was done before the other began, both are; else the other is told.
        var ends = (await Task.WhenAll(writers)).OrderBy(static end => end.Code).ToList();
        Assert.Equal(0, ends[0].Code);
        Assert.Contains(ends[1].Code, (int[])[0, 4]);
        Assert.Equal(ends[1].Code == 4, ends[1].Error.Contains("Another process", StringComparison.Ordinal));
        var after = await Run("-q", "-g", graph, "-f", "json", "stats");
        Assert.Equal(11 * Papers, JsonDocument.Parse(after.Output).RootElement.GetProperty("papers").GetInt32());
    }

    private static async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(CommandLine).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    private static string Records(int from, int count)
    {
        var lines = new StringBuilder();
        for (var i = from; i < from + count; i++)
        {
            lines.Append(CultureInfo.InvariantCulture, $$"""
                {"id":"r{{i}}","title":"Paper number {{i}} about graphs","year":{{1990 + (i % 30)}},"authors":["Ada{{i % 97}} Byron{{i % 101}}","Emmy{{i % 49}} Noether{{i % 53}}"]}
                """).Append('\n');
        }

        return lines.ToString();
    }
}
