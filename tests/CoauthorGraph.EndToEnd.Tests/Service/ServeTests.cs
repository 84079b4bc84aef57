using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using CoauthorGraph.Web;
using CoauthorGraph.Web.Settings;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoauthorGraph.EndToEnd.Tests.Service;

/// <summary>The explorer as the command line serves it.</summary>
public sealed class ServeTests
{
    [Theory]
    [InlineData("/stats.json", "stats")]
    [InlineData("/author.json?id=Zhengxing+Chen", "author", "Zhengxing Chen")]
    [InlineData("/author.json?id=Zhengxing+Chen&years=2018-2020", "author", "Zhengxing Chen", "--years", "2018-2020")]
    [InlineData("/author/Zhengxing%20Chen.json?within=RL", "author", "Zhengxing Chen", "--topic", "RL")]
    [InlineData("/authors.json", "authors")]
    [InlineData("/authors.json?min-papers=2", "authors", "--min-papers", "2")]
    [InlineData("/coauthors.json?id=Zhengxing+Chen", "coauthors", "Zhengxing Chen")]
    [InlineData("/edge.json?first=Zhengxing+Chen&second=Yang+Liu", "edge", "Zhengxing Chen", "Yang Liu")]
    [InlineData("/path.json?first=Yue+Yu&second=Su+Xue", "path", "Yue Yu", "Su Xue")]
    [InlineData("/path.json?first=Yue+Yu&second=Su+Xue&k=3&weighted=true", "path", "Yue Yu", "Su Xue", "--k", "3", "--weighted")]
    [InlineData("/who.json?topic=reinforcement+learning&topic=ranking", "who", "reinforcement learning", "ranking")]
    [InlineData("/who.json?topic=RL&topic=ranking&mode=all&sort=papers&top=1&explain=1", "who", "RL", "ranking", "--all", "--sort", "papers", "--top", "1", "--explain")]
    [InlineData("/who.json?topic=large+scale&topic=ranking&explain=1", "who", "large scale", "ranking", "--explain")]
    [InlineData("/who.json?topic=ranking&topic=RL&mode=only", "who", "ranking", "RL", "--only", "ranking")]
    [InlineData("/topics.json", "topics")]
    [InlineData("/institutions.json", "institutions")]
    [InlineData("/institutions.json?institution=allen", "institutions", "--institution", "allen")]
    [InlineData("/papers.json", "papers")]
    [InlineData("/papers.json?author=Yue+Yu&top=1", "papers", "--author", "Yue Yu", "--top", "1")]
    [InlineData("/explain.json?author=Truong-Huy+D.+Nguyen", "explain", "Truong-Huy D. Nguyen")]
    [InlineData("/explain.json?author=Yang+Liu&other=Kuang-Hung+Liu", "explain", "Yang Liu", "Kuang-Hung Liu")]
    public async Task Address_OfAQuestion_GivesTheBytesOfTheCommand(string address, params string[] command)
    {
        using var folder = new TemporaryFolder();
        var graph = await SampleAsync(folder);
        var said = (await CommandRun.Of([.. command, "-g", graph, "--format", "json"])).Succeeded().Output;
        await using var server = await ServeAsync(graph);
        using var client = new HttpClient { BaseAddress = server.Address };
        Assert.Equal(said, await client.GetStringAsync(address, TestContext.Current.CancellationToken));

        using var request = new HttpRequestMessage(HttpMethod.Get, address.Replace(".json", "", StringComparison.Ordinal));
        request.Headers.Accept.ParseAdd("application/json, text/html;q=0.5");
        using var reply = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(said, await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Address_OfAPaper_GivesTheBytesOfTheCommand()
    {
        using var folder = new TemporaryFolder();
        var graph = await SampleAsync(folder);
        var id = (await CommandRun.Of("-g", graph, "papers", "--top", "1")).Rows()[0].GetProperty("id").GetString()!;
        var said = (await CommandRun.Of("-g", graph, "paper", id, "--format", "json")).Succeeded().Output;
        await using var server = await ServeAsync(graph);
        using var client = new HttpClient { BaseAddress = server.Address };
        Assert.Equal(said, await client.GetStringAsync(
            $"/paper.json?id={Uri.EscapeDataString(id)}", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Serve_WithoutAGraph_ShowsTheSampleAndLeavesNothing()
    {
        using var folder = new TemporaryFolder();
        using var run = Start(folder, "serve", "--port", "0");
        var address = await AddressAsync(run);
        using var client = new HttpClient();
        var page = await client.GetStringAsync(address, TestContext.Current.CancellationToken);
        Assert.Contains("Zhengxing Chen", page, StringComparison.Ordinal);
        Assert.Contains("the sample that comes with the program", page, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.EnumerateDirectories(folder.File("tmp")));
        // A shell that starts things in the background has them ignore SIGINT.
        using (Process.Start("kill", $"-TERM {run.Id}"))
        {
            await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(130, run.ExitCode);
        Assert.Empty(Directory.EnumerateDirectories(folder.File("tmp"), "coauthor-*"));
        Assert.False(Directory.Exists(folder.File("coauthor.graph")));
    }

    [Theory]
    [InlineData("no graph", 4, "serve", "-g", "nowhere", "--port", "0")]
    [InlineData("password.txt", 3, "serve", "--listen", "127.0.0.1", "--password-file", "password.txt")]
    public async Task Serve_OfWhatIsNotThere_EndsWithASentence(string said, int code, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        using var run = Start(folder, arguments);
        var error = await run.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(code, run.ExitCode);
        Assert.Contains(said, error, StringComparison.OrdinalIgnoreCase);
        Assert.Single(error.Trim().Split('\n'));
    }

    [Fact]
    public async Task Serve_OnAPortThatIsTaken_SaysSo()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        using var folder = new TemporaryFolder();
        using var run = Start(folder, "serve", "--port", $"{port}");
        var error = await run.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"Port {port}", error, StringComparison.Ordinal);
        Assert.Contains("--port", error, StringComparison.Ordinal);
    }

    // What a command does not need it does not load: start-up is most of a short command's time.
    [Fact]
    public async Task Commands_ButServe_DoNotLoadTheServer()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux says which files a process has mapped");
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("inbox"));
        using var watch = Start(folder, "watch", "inbox");
        Assert.NotNull(await watch.StandardError.ReadLineAsync(TestContext.Current.CancellationToken));
        var files = await File.ReadAllTextAsync($"/proc/{watch.Id}/maps", TestContext.Current.CancellationToken);
        watch.Kill();
        Assert.Contains("CoauthorGraph.Pipeline.dll", files, StringComparison.Ordinal);
        Assert.DoesNotContain("CoauthorGraph.Web.dll", files, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft.AspNetCore", files, StringComparison.Ordinal);
    }

    private static async Task<string> SampleAsync(TemporaryFolder folder)
    {
        var sample = Path.Combine(ReadmeTests.Root, "src", "CoauthorGraph.Pipeline", "Demo", "sample-listing.txt");
        (await CommandRun.Of("-g", folder.File("g"), "ingest", sample, "--as-of", "2026-11-22")).Succeeded();
        return folder.File("g");
    }

    private static Task<ExplorerServer> ServeAsync(string graph) => ExplorerServer.StartAsync(
        new ExplorerSettings { GraphFolder = graph, Port = 0, ProgramVersion = Cli.Options.OpenedGraph.ProgramVersion },
        NullLoggerProvider.Instance, TimeProvider.System, TestContext.Current.CancellationToken);

    // The program as it is built for users, with the files that stand beside it there.
    private static string Program { get; } = Path.Combine(
        AppContext.BaseDirectory, "..", "..", "CoauthorGraph.Cli",
        new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Name, "coauthor.dll");

    private static Process Start(TemporaryFolder folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        Directory.CreateDirectory(folder.File("tmp"));
        start.Environment["TMPDIR"] = folder.File("tmp");
        start.Environment.Remove("COAUTHOR_GRAPH");
        return Process.Start(start)!;
    }

    private static async Task<Uri> AddressAsync(Process run)
    {
        while (await run.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (Regex.Match(line, "http://[^ ?]+") is { Success: true } address)
            {
                return new Uri(address.Value);
            }
        }

        throw new InvalidOperationException("It ended without an address.");
    }
}
