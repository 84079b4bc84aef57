using CoauthorGraph.Core.Memory;
using CoauthorGraph.Pipeline.Atlases;
using CoauthorGraph.Pipeline.Folders;
using CoauthorGraph.Web.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoauthorGraph.Web.Graphs;

/// <summary>Makes what the served snapshot is searched by, and its atlas, once for each, while it is already served:
/// until then a search goes through all names, and pages have no atlas.</summary>
internal sealed partial class GraphPreparation(
    LiveGraph graph, ExplorerSettings settings, TimeProvider time, ILogger<GraphPreparation> log) : BackgroundService
{
    private string? _prepared;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.LookEvery, time);
        do
        {
            if (graph.Snapshot != _prepared)
            {
                await Task.Run(() => Prepare(stoppingToken), stoppingToken);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Prepare(CancellationToken stoppingToken)
    {
        using var lease = graph.Lease();
        var served = lease.Graph;
        _prepared = served.Whole.Info.Id;
        try
        {
            GraphFolders.PrepareSearch(settings.GraphFolder, served.Whole, stoppingToken);
            served.Prepared = 1;
            PhaseMemory.ReleaseAll();

            // Half of what there is, for people are waiting for pages meanwhile.
            served.Atlas = GraphAtlas.Of(
                settings.GraphFolder, served.Whole, Math.Max(1, settings.Threads / 2), stoppingToken);
            served.Prepared = 2;
            PhaseMemory.ReleaseAll();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // What is missing is slow or not shown, and everything else what it is.
            LogFailure(failure, _prepared);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Snapshot {Snapshot} is served without what could not be made of it.")]
    private partial void LogFailure(Exception failure, string snapshot);
}
