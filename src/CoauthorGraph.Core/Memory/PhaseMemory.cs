namespace CoauthorGraph.Core.Memory;

/// <summary>
/// The memory of a phase of work that is over. The collector lets a heap of gigabytes grow by as much again before it
/// looks for what nobody holds any more; between phases it is known that there is much of that.
/// </summary>
public static class PhaseMemory
{
    private const long SmallHeap = 256L << 20;

    /// <summary>Gives back what the phase before left; does nothing where that cannot be much.</summary>
    public static void Release()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > SmallHeap)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }
}
