using System.Runtime.Intrinsics;

namespace CoauthorGraph.Analytics.Kernels.Betweenness;

/// <summary>Eight numbers, as two vectors that most processors have: one of 512 bits is taken apart in memory on those
/// that do not have it.</summary>
internal struct EightNumbers
{
    public Vector256<double> Low;
    public Vector256<double> High;
}
