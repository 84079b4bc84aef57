using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CoauthorGraph.Tests.Shared;

namespace CoauthorGraph.Neo4j.Tests.Server;

/// <summary>A Neo4j of our own in a folder of its own, from ../shared/neo4j.</summary>
internal sealed class RealServer : IAsyncDisposable
{
    private readonly string _tools;
    private readonly string _home;
    private readonly bool _withGds;

    private RealServer(string tools, string home, bool withGds, int http, int bolt)
    {
        _tools = tools;
        _withGds = withGds;
        _home = home;
        Http = http;
        Bolt = bolt;
    }

    public int Http { get; }

    public int Bolt { get; }

    public Uri Address => new($"http://127.0.0.1:{Http}");

    /// <summary>Starts one without Graph Data Science, or skips the running test with the reason.</summary>
    public static Task<RealServer> StartAsync(params string[] arguments) => StartAsync(withGds: false, arguments);

    /// <summary>Starts one with Graph Data Science, which takes longer, or skips the running test.</summary>
    public static Task<RealServer> StartWithGdsAsync() => StartAsync(withGds: true, []);

    private static async Task<RealServer> StartAsync(bool withGds, string[] arguments)
    {
        Assert.SkipUnless(ServerTests.AreAsked, ServerTests.HowToAsk);
        var tools = SharedData.Path("neo4j");
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(static p => File.Exists(Path.Combine(p, "java"))),
            "no Java to run the Neo4j in ../shared/neo4j");
        var home = Directory.CreateTempSubdirectory("coauthor-neo4j-").FullName;
        var server = new RealServer(tools, home, withGds, FreePort(), FreePort());
        await server.StartAgainAsync(arguments);
        return server;
    }

    public async Task StartAgainAsync(params string[] arguments) => await RunAsync(
        "start",
        [_home, "--http", $"{Http}", "--bolt", $"{Bolt}", .. _withGds ? [] : (string[])["--no-gds"], .. arguments]);

    public Task StopAsync(bool kill) => RunAsync("stop", kill ? [_home, "--kill"] : [_home]);

    /// <summary>Runs <c>neo4j-admin</c> on the server, which must be stopped.</summary>
    public Task AdminAsync(params string[] arguments) => RunAsync("admin", [_home, .. arguments]);

    public async ValueTask DisposeAsync()
    {
        await StopAsync(kill: true);
        Directory.Delete(_home, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // Through files, not pipes: the server inherits the pipes and would hold them open.
    private async Task RunAsync(string tool, string[] arguments)
    {
        var log = Path.Combine(_home, tool + ".out");
        var start = new ProcessStartInfo("/bin/bash") { UseShellExecute = false };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("out=$1; shift; exec \"$@\" > \"$out\" 2>&1 < /dev/null");
        foreach (var argument in (string[])["bash", log, Path.Combine(_tools, tool), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        // Quick to start rather than quick in the long run: tests are over before the best compiler has warmed up. By
        // itself that leaves room for 48 MB of code, which thousands of generated queries fill.
        start.Environment["JAVA_TOOL_OPTIONS"] =
            "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:ReservedCodeCacheSize=240m";
        start.Environment["NEO4J_HEAP"] = "512m";
        start.Environment["NEO4J_PAGECACHE"] = "64m";
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{tool} ended with {process.ExitCode}: {File.ReadAllText(log)}");
        }
    }
}
