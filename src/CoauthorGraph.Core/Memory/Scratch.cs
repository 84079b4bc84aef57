using System.Collections.Concurrent;

namespace CoauthorGraph.Core.Memory;

/// <summary>
/// Working memory for loops of several threads: no more is made than steps run at once, and it stays for the next
/// loop. What <see cref="Parallel"/> makes for its own tasks is made anew every few steps, for a task ends after a
/// fraction of a second and another goes on.
/// </summary>
/// <param name="create">Makes what one step at a time works with; a step leaves it as it found it.</param>
public sealed class Scratch<T>(Func<T> create)
{
    private readonly ConcurrentBag<T> _free = [];

    /// <summary>All that was made, while no loop runs.</summary>
    public IReadOnlyCollection<T> Made => _free;

    /// <summary>Runs a step for every number below a count.</summary>
    public void For(int count, ParallelOptions options, Action<int, T> step) =>
        Parallel.For(0, count, options, i =>
        {
            var own = _free.TryTake(out var free) ? free : create();
            step(i, own);
            _free.Add(own);
        });
}
