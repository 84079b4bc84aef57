using Microsoft.Extensions.Hosting;

namespace CoauthorGraph.Pipeline.Mirroring;

/// <summary>The mirror as a service of a generic host.</summary>
public sealed class DatabaseMirrorService(DatabaseMirror mirror) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Run(() => mirror.RunAsync(stoppingToken), stoppingToken);
}
