using CoauthorGraph.Pipeline.Folders;
using CoauthorGraph.Web.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoauthorGraph.Web.Graphs;

/// <summary>Makes what the served snapshot is searched by, once for each, while it is already served: until then a
/// search goes through all names.</summary>
internal sealed partial class SearchPreparation(
    LiveGraph graph, ExplorerSettings settings, TimeProvider time, ILogger<SearchPreparation> log) : BackgroundService
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
        var snapshot = lease.Graph.Whole.Info.Id;
        try
        {
            GraphFolders.PrepareSearch(settings.GraphFolder, lease.Graph.Whole, stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The search stays slow, and everything else what it is.
            LogFailure(failure, snapshot);
        }

        _prepared = snapshot;
    }

    [LoggerMessage(LogLevel.Warning, "Names of snapshot {Snapshot} are searched one by one.")]
    private partial void LogFailure(Exception failure, string snapshot);
}
