namespace CoauthorGraph.Export.Text;

/// <summary>Truths as bits, the first in the lowest.</summary>
internal static class PackedBits
{
    public static byte[] Of(ReadOnlySpan<bool> truths)
    {
        var bits = new byte[(truths.Length + 7) / 8];
        for (var i = 0; i < truths.Length; i++)
        {
            bits[i >> 3] |= (byte)((truths[i] ? 1 : 0) << (i & 7));
        }

        return bits;
    }
}
