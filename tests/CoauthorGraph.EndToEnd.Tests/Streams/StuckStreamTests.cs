using System.Diagnostics;
using System.Globalization;
using CoauthorGraph.Cli.Running;
using CoauthorGraph.Worker;

namespace CoauthorGraph.EndToEnd.Tests.Streams;

/// <summary>Whoever is at the other end of a stream does nothing: the program waits, and can be ended all the
/// same.</summary>
public sealed class StuckStreamTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Program_WhoseOutputNobodyReads_EndsWhenItIsTold()
    {
        var edges = _folder.Write(
            "edges", string.Concat(Enumerable.Range(0, 100_000).Select(static i => $"{i} {i + 1}\n")));
        using var run = Start(typeof(CommandLine), "analyze", "degree", "--edges", edges, "--output", "-");
        Assert.Equal('n', run.StandardOutput.Read()); // The first of "node,value".
        Assert.Equal(130, await EndAsync(run));
    }

    [Fact]
    public async Task Program_WhoseInputNobodyWrites_EndsWhenItIsTold()
    {
        using var run = Start(typeof(CommandLine), "-g", _folder.File("g"), "ingest", "-");
        Assert.Equal(130, await EndAsync(run));
        Assert.False(Directory.Exists(_folder.File("g")));
    }

    [Fact]
    public async Task Watch_WhoseWarningsNobodyReads_EndsWhenItIsTold()
    {
        FillInbox();
        using var run = Start(typeof(CommandLine), "-g", _folder.File("g"), "watch", _folder.File("inbox"));
        Assert.NotEqual(-1, run.StandardError.Read());
        Assert.Equal(130, await EndAsync(run));
    }

    [Fact]
    public async Task Worker_WhoseLogNobodyReads_EndsWhenItIsTold()
    {
        FillInbox();
        using var run = Start(
            typeof(WorkerHost), $"--watch:graph={_folder.File("g")}", $"--watch:folders={_folder.File("inbox")}",
            "--operation:address=none");
        Assert.NotEqual(-1, run.StandardOutput.Read());
        Assert.Equal(0, await EndAsync(run));
    }

    // Each is said to be passed over, which is more than a pipe holds.
    private void FillInbox()
    {
        Directory.CreateDirectory(_folder.File("inbox"));
        for (var i = 0; i < 2000; i++)
        {
            _folder.Write(Path.Combine("inbox", string.Create(CultureInfo.InvariantCulture, $".hidden{i}.jsonl")), "{}");
        }
    }

    private static Process Start(Type program, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // Beside these tests lie the files of the worker's frameworks, which the command line comes without.
        var frameworks = Path.ChangeExtension(typeof(WorkerHost).Assembly.Location, ".runtimeconfig.json");
        var libraries = Path.ChangeExtension(typeof(StuckStreamTests).Assembly.Location, ".deps.json");
        foreach (var argument in (string[])
            ["exec", "--runtimeconfig", frameworks, "--depsfile", libraries, program.Assembly.Location, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    // It has a moment to come to a stand; one that has not by then ends too.
    private static async Task<int> EndAsync(Process run)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await Task.Delay(TimeSpan.FromSeconds(2), cancellation);
        using (var kill = Process.Start("kill", ["-TERM", run.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(cancellation);
        }

        try
        {
            await run.WaitForExitAsync(cancellation).WaitAsync(TimeSpan.FromMinutes(2), cancellation);
            return run.ExitCode;
        }
        finally
        {
            run.Kill();
        }
    }
}
