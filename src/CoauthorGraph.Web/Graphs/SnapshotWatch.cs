using CoauthorGraph.Web.Settings;
using Microsoft.Extensions.Hosting;

namespace CoauthorGraph.Web.Graphs;

/// <summary>Looks for a new snapshot again and again.</summary>
internal sealed class SnapshotWatch(LiveGraph graph, ExplorerSettings settings, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.LookEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            graph.Refresh();
        }
    }
}
