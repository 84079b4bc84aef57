namespace CoauthorGraph.Identity.Features;

/// <summary>Takes some of many rows, evenly from the first to the last.</summary>
internal static class EvenSample
{
    /// <summary>At most so many of the rows, in their order.</summary>
    public static int[] Of(ReadOnlySpan<int> rows, int most)
    {
        if (rows.Length <= most)
        {
            return rows.ToArray();
        }

        var sample = new int[most];
        for (var i = 0; i < sample.Length; i++)
        {
            sample[i] = rows[(int)((long)i * rows.Length / sample.Length)];
        }

        return sample;
    }
}
