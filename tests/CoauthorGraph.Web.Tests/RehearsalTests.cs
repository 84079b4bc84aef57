using System.Net;
using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Web.Answers;
using CoauthorGraph.Web.Graphs;
using CoauthorGraph.Web.Jobs;
using CoauthorGraph.Web.Rehearsing;
using CoauthorGraph.Web.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoauthorGraph.Web.Tests;

/// <summary>Pages that are made before anybody asks.</summary>
public sealed class RehearsalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coauthor-web-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("""{"id":"p","title":"Reinforcement learning robots","authors":[{"name":"Ada Quill"},{"name":"Bo Reed"}]}""")]
    [InlineData("""{"id":"p","title":"Robots","authors":[{"name":"Q"}]}""")]
    public async Task Rehearsal_OfAnyGraph_ComesToItsEndWithoutAFailure(string record)
    {
        var log = new Recorder();
        await using var services = await ServeAsync(record, log);
        using var rehearsal = ActivatorUtilities.CreateInstance<PageRehearsal>(services);
        await rehearsal.StartAsync(TestContext.Current.CancellationToken);
        await rehearsal.ExecuteTask!.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        Assert.Empty(log.Said);
    }

    // Of a graph that is closed no page can be made.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Rehearsal_OnlyWhereItIsAskedFor_AsksForTheGraph(bool rehearses)
    {
        await using var services = await ServeAsync("""{"id":"p","title":"Robots"}""", new Recorder());
        services.GetRequiredService<LiveGraph>().Dispose();
        var settings = services.GetRequiredService<ExplorerSettings>() with { Rehearses = rehearses };
        using var rehearsal = ActivatorUtilities.CreateInstance<PageRehearsal>(services, settings);
        await rehearsal.StartAsync(TestContext.Current.CancellationToken);
        var failure = await Record.ExceptionAsync(() => rehearsal.ExecuteTask!);
        Assert.Equal(rehearses, failure is not null);
    }

    [Fact]
    public async Task Explorer_ThatRehearses_AnswersAndEndsMeanwhile()
    {
        await using var explorer = await Explorer.OfAsync(
            SampleRecords.Plain(), static settings => settings with { Rehearses = true });
        Assert.Equal(HttpStatusCode.OK, (await explorer.AskAsync("/author/Bo%20Finch")).Status);
    }

    private async Task<ServiceProvider> ServeAsync(string record, Recorder log)
    {
        var records = Path.Combine(_folder, "records.jsonl");
        await File.WriteAllTextAsync(records, record, TestContext.Current.CancellationToken);
        var settings = new ExplorerSettings
        {
            GraphFolder = Path.Combine(_folder, "graph"),
            ProgramVersion = "1",
            Rehearses = true,
        };
        Ingestion.Run(
            new IngestRequest { GraphFolder = settings.GraphFolder, Inputs = [records] }, null,
            TestContext.Current.CancellationToken);
        return new ServiceCollection().AddLogging(logging => logging.AddProvider(log)).AddSingleton(settings)
            .AddSingleton<LiveGraph>().AddSingleton(TimeProvider.System).AddSingleton<JobDesk>()
            .AddSingleton<ReplyWriter>().BuildServiceProvider();
    }

    private sealed class Recorder : ILoggerProvider, ILogger
    {
        public List<string> Said { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Said.Add($"{formatter(state, exception)} {exception}");
            }
        }

        public void Dispose()
        {
        }
    }
}
