namespace CoauthorGraph.Core.Memory;

/// <summary>
/// The memory of a phase of work that is over. The collector lets a heap of gigabytes grow by as much again before it
/// looks for what nobody holds any more; between phases it is known that there is much of that.
/// </summary>
public static class PhaseMemory
{
    private const long Much = 256L << 20;

    // What was still held when it was last looked at. A process that holds much for good is not searched through for
    // every small batch.
    private static long _held;

    /// <summary>Gives back what the phase before left; does nothing where that cannot be much.</summary>
    public static void Release()
    {
        var now = GC.GetTotalMemory(forceFullCollection: false);
        var held = Math.Min(Volatile.Read(ref _held), now);
        if (now - held > Much)
        {
            ReleaseAll();
        }
        else
        {
            Volatile.Write(ref _held, held);
        }
    }

    /// <summary>Gives back whatever nobody holds any more, after work in whose midst it was last looked; does nothing
    /// in a small process.</summary>
    public static void ReleaseAll()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > Much)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        Volatile.Write(ref _held, GC.GetTotalMemory(forceFullCollection: false));
    }
}
