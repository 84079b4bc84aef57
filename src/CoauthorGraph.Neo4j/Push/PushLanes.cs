using System.Collections.Concurrent;
using CoauthorGraph.Neo4j.Client;

namespace CoauthorGraph.Neo4j.Push;

/// <summary>
/// Sends batches on several lanes at once, so that the server works on one while another is written down, sent or
/// committed. They start in order but may end in any: batches of one call must not depend on each other.
/// </summary>
internal sealed class PushLanes
{
    private readonly ConcurrentBag<PushLane> _free;
    private readonly int _count;
    private readonly Lock _lock = new();

    public PushLanes(IReadOnlyCollection<PushLane> lanes)
    {
        _free = [.. lanes];
        _count = lanes.Count;
    }

    /// <summary>Runs batches, the next one being made when a lane is free.</summary>
    /// <param name="batches">The batches; read by one thread at a time.</param>
    /// <param name="onRow">Called with the rows of an answer, by several threads at once; or null.</param>
    /// <param name="onDone">Called after each batch, by one thread at a time, with what it changed: null when an
    /// earlier sending had done it.</param>
    /// <param name="cancellationToken">Stops it; batches that are under way may happen or not.</param>
    /// <exception cref="Core.Errors.CoauthorGraphException">As <see cref="PushLane.RunAsync"/>.</exception>
    public Task RunAsync(
        IEnumerable<PushBatch> batches, Action<object?[]>? onRow, Action<PushBatch, Neo4jCounters?> onDone,
        CancellationToken cancellationToken) => Parallel.ForEachAsync(
            batches,
            new ParallelOptions { MaxDegreeOfParallelism = _count, CancellationToken = cancellationToken },
            async (batch, stop) =>
            {
                if (!_free.TryTake(out var lane))
                {
                    throw new InvalidOperationException("More batches than lanes are under way");
                }

                try
                {
                    var counters = await lane.RunAsync(batch, onRow, stop);
                    lock (_lock)
                    {
                        onDone(batch, counters);
                    }
                }
                finally
                {
                    _free.Add(lane);
                }
            });
}
