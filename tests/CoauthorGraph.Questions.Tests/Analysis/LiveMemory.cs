using System.Diagnostics;

namespace CoauthorGraph.Questions.Tests.Analysis;

/// <summary>The most bytes that are in use at a time while something runs: what is left of the heap when garbage is
/// collected again and again beside it.</summary>
internal static class LiveMemory
{
    public static long Peak(Action action)
    {
        var before = Left();
        var peak = before;
        using var done = new ManualResetEventSlim();
        var watch = new Thread(() =>
        {
            // As long as a collection takes the work goes on: without a pause it would get nowhere.
            for (var pause = TimeSpan.Zero; !done.Wait(pause);)
            {
                var started = Stopwatch.GetTimestamp();
                peak = Math.Max(peak, Left());
                pause = Stopwatch.GetElapsedTime(started);
            }
        });
        watch.Start();
        action();
        done.Set();
        watch.Join();
        return peak - before;
    }

    private static long Left()
    {
        GC.Collect(2, GCCollectionMode.Forced, blocking: true);
        // As of the collection itself: what others have made since is mostly garbage.
        var info = GC.GetGCMemoryInfo(GCKind.FullBlocking);
        return info.HeapSizeBytes - info.FragmentedBytes;
    }
}
