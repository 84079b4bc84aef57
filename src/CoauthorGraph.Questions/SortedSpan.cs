namespace CoauthorGraph.Questions;

/// <summary>Binary search in columns that are in ascending order.</summary>
internal static class SortedSpan
{
    /// <summary>The first index whose value is not below <paramref name="value"/>.</summary>
    public static int LowerBound(this ReadOnlySpan<int> ascending, int value)
    {
        int low = 0, high = ascending.Length;
        while (low < high)
        {
            var middle = low + ((high - low) >> 1);
            if (ascending[middle] < value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
