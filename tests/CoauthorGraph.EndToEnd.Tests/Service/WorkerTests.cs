using System.Net;
using System.Text.Json;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Worker;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace CoauthorGraph.EndToEnd.Tests.Service;

/// <summary>The worker as a service: its settings, its health, its metrics.</summary>
public sealed class WorkerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("'--folders=a' is no setting", "--folders=a")]
    [InlineData("There is no setting 'watch:folder'", "--watch:folder=a")]
    [InlineData("watch:seconds takes a number of seconds from 0 to 86400, not '86401'", "--watch:seconds=86401")]
    [InlineData("more than 0 seconds", "--watch:seconds=0")]
    [InlineData("watch:threads takes a whole number of 1 or more", "--watch:threads=0")]
    [InlineData("The address given is none", "--neo4j:uri=nowhere")]
    [InlineData("'modularity' gives no value of each author", "--neo4j:uri=http://a.example", "--neo4j:with=modularity")]
    [InlineData("writes to a Neo4j; name it", "--neo4j:with=pagerank")]
    [InlineData("operation:console takes text or json", "--operation:console=xml")]
    [InlineData("operation:address takes an address", "--operation:address=9464")]
    [InlineData("has no value", "--watch:graph")]
    public void Read_SettingThatCannotBeFollowed_IsOneSentence(string sentence, params string[] arguments)
    {
        var failure = Assert.Throws<CoauthorGraphException>(() => Read(arguments));
        Assert.Equal(ErrorCode.Usage, failure.Code);
        Assert.Contains(sentence, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Nothing_WatchesAnInboxAndServesOnLoopback()
    {
        var settings = Read();
        Assert.Equal(["inbox"], settings.Watch.Folders);
        Assert.Null(settings.Mirror);
        Assert.Equal(new Uri("http://127.0.0.1:9464"), settings.Operation.Address);
    }

    [Fact]
    public void Read_Neo4j_IsMirroredAsTold()
    {
        var mirror = Read(
            "--neo4j:uri=http://a.example:7474", "--neo4j:with=pagerank,leiden", "--neo4j:withEvery=60",
            "--watch:graph=g").Mirror!;
        Assert.Equal(("g", "http://a.example:7474"), (mirror.GraphFolder, mirror.Address.Uri));
        Assert.Equal(["pagerank", "leiden"], mirror.Analyses);
        Assert.Equal(TimeSpan.FromMinutes(1), mirror.AnalysesEvery);
    }

    [Fact]
    public async Task Serve_WhileItWatches_TellsHealthAndCounts()
    {
        var inbox = _folder.File("inbox");
        using var host = WorkerHost.Build(
            [
                $"--watch:folders={inbox}", $"--watch:graph={_folder.File("g")}", "--watch:seconds=0.05",
                "--operation:address=http://127.0.0.1:0", $"--watch:log={_folder.File("log.json")}",
            ],
            "1.2.3");
        File.WriteAllText(
            Path.Combine(inbox, "a.jsonl"),
            """{"id":"p1","title":"Learning to rank","year":2019,"authors":["Ada Byron"]}""" + "\n");
        var cancellation = TestContext.Current.CancellationToken;
        await host.StartAsync(cancellation);
        using var client = new HttpClient { BaseAddress = new Uri(Assert.IsType<WebApplication>(host).Urls.Single()) };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/live", cancellation)).StatusCode);
        string metrics;
        do
        {
            await Task.Delay(50, cancellation);
            metrics = await client.GetStringAsync("/metrics", cancellation);
        }
        while (!metrics.Contains("coauthor_batch_duration_seconds_count{", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/ready", cancellation)).StatusCode);
        foreach (var (name, label) in ((string, string)[])[
            ("coauthor_files_total", "result=\"taken\""), ("coauthor_records_total", "result=\"read\""),
            ("coauthor_papers_total", "change=\"added\"")])
        {
            Assert.Contains(
                metrics.Split('\n'),
                line => line.StartsWith(name + "{", StringComparison.Ordinal)
                    && line.Contains(label, StringComparison.Ordinal) && line.EndsWith("} 1", StringComparison.Ordinal));
        }

        // A batch takes less than the least of the usual bounds, which are of milliseconds.
        Assert.Contains("coauthor_batch_duration_seconds_bucket{otel_scope_name=\"CoauthorGraph.Worker\",le=\"2.5\"}",
            metrics, StringComparison.Ordinal);

        var asked = new ConfigurationBuilder().AddInMemoryCollection(
            [new KeyValuePair<string, string?>("operation:address", client.BaseAddress.ToString())]).Build();
        Assert.Equal(0, await ReadinessProbe.RunAsync(asked, "1.2.3"));
        await host.StopAsync(cancellation);
        Assert.Equal(1, await ReadinessProbe.RunAsync(asked, "1.2.3"));
        host.Dispose();
        var log = Directory.GetFiles(_folder.File("."), "log*.json").Single();
        var runs = File.ReadLines(log).Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("Run").GetString());
        Assert.Single(runs.Distinct(StringComparer.Ordinal));
    }

    private static WorkerSettings Read(params string[] arguments) => WorkerSettings.Read(
        arguments, new ConfigurationBuilder().AddCommandLine(arguments).Build(), "1.2.3");
}
