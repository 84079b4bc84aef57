using Microsoft.Extensions.Hosting;

namespace CoauthorGraph.Web.Settings;

/// <summary>Signals are the command line's: the host does not listen for them too.</summary>
internal sealed class SilentLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
