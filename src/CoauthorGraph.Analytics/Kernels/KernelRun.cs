using CoauthorGraph.Core.Progress;

namespace CoauthorGraph.Analytics.Kernels;

/// <summary>What every kernel is run with. Results never depend on the number of threads.</summary>
/// <param name="Threads">Threads to use, at least 1.</param>
/// <param name="Progress">Where progress is reported, or null.</param>
/// <param name="CancellationToken">Stops it; there is no partial result.</param>
public sealed record KernelRun(
    int Threads = 1, IProgress<ProgressReport>? Progress = null, CancellationToken CancellationToken = default)
{
    internal ParallelOptions Parallel { get; } =
        new() { MaxDegreeOfParallelism = Threads, CancellationToken = CancellationToken };

    internal void Report(string stage, long done, long? total = null) =>
        Progress?.Report(new ProgressReport(stage, done, total));
}
