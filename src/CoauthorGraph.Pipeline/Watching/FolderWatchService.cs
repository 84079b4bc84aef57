using Microsoft.Extensions.Hosting;

namespace CoauthorGraph.Pipeline.Watching;

/// <summary>The folder watch as a service of a generic host.</summary>
public sealed class FolderWatchService(FolderWatch watch) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Run(() => watch.RunAsync(stoppingToken), stoppingToken);
}
