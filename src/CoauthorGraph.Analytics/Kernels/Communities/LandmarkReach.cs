using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>For each node the few landmarks that its walks reach most, heaviest first. 8 bytes a label.</summary>
/// <param name="nodes">How many nodes.</param>
/// <param name="labels">How many landmarks are kept of each.</param>
internal sealed class LandmarkReach(int nodes, int labels)
{
    private readonly LandmarkLabel[] _labels = new LandmarkLabel[nodes * labels];

    /// <summary>A node's labels; behind the last those that are none.</summary>
    public Span<LandmarkLabel> Of(int node) => _labels.AsSpan(node * labels, labels);

    /// <summary>The landmark that is reached most, or -1.</summary>
    public int HeaviestOf(int node) => _labels[node * labels].Landmark;

    /// <summary>Brings a node's labels near, for they will be read soon.</summary>
    public unsafe void Fetch(int node)
    {
        if (Sse.IsSupported)
        {
            // A hint: it reads nothing, so that what is moved meanwhile does no harm.
            Sse.Prefetch0(Unsafe.AsPointer(ref _labels[node * labels]));
            Sse.Prefetch0(Unsafe.AsPointer(ref _labels[(node * labels) + labels - 1]));
        }
    }
}
