using System.Runtime.CompilerServices;

namespace CoauthorGraph.Analytics.Kernels;

/// <summary>How loops over a whole graph are compiled.</summary>
internal static class HotLoop
{
    /// <summary>In full at the first call, for the processor it runs on. Code that was compiled ahead takes up to
    /// twice as long, and is replaced only after thirty calls and a tenth of a second, when most of the work is
    /// done.</summary>
    public const MethodImplOptions Compiled = MethodImplOptions.AggressiveOptimization;
}
