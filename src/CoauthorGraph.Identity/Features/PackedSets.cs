namespace CoauthorGraph.Identity.Features;

/// <summary>Sets of numbers one after another, in parts that are full but for the last. Safe for any number of
/// threads.</summary>
/// <param name="offsets">For each part the start of each set's bytes; one more than sets.</param>
/// <param name="bytes">For each part its sets, as <see cref="PackedSet.Write"/> puts them.</param>
internal sealed class PackedSets(int[][] offsets, byte[][] bytes)
{
    /// <summary>Sets of a part.</summary>
    public const int PartRows = 1 << PartShift;

    private const int PartShift = 14;

    /// <summary>Number of sets.</summary>
    public int Count { get; } = offsets.Sum(static part => part.Length - 1);

    /// <summary>A set.</summary>
    public PackedSet this[int set]
    {
        get
        {
            var part = offsets[set >> PartShift];
            var at = set & (PartRows - 1);
            return new PackedSet(bytes[set >> PartShift].AsSpan(part[at], part[at + 1] - part[at]));
        }
    }
}
