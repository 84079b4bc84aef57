using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Analytics.Kernels.Randomization;

/// <summary>Numbers drawn from a seed (SplitMix64), the same on every machine.</summary>
internal struct SeededDraws(ulong seed)
{
    private ulong _state = StableHash.Mix(seed);

    /// <summary>64 bits.</summary>
    public ulong Next() => StableHash.Mix(_state += 0x9E3779B97F4A7C15);

    /// <summary>A number from 0 to below <paramref name="count"/>.</summary>
    public int Below(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);
}
