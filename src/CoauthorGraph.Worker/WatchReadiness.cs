using CoauthorGraph.Pipeline.Watching;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CoauthorGraph.Worker;

/// <summary>The worker is ready when it has looked at its folders and can write to the graph folder. A Neo4j that is
/// away does not make it less so: files are taken all the same.</summary>
internal sealed class WatchReadiness(FolderWatch watch) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(watch.State switch
        {
            { LookedAt: null } => HealthCheckResult.Unhealthy("The first look at the folders has not ended yet."),
            { GraphFailure: { } failure } => HealthCheckResult.Unhealthy(failure),
            _ => HealthCheckResult.Healthy(),
        });
}
