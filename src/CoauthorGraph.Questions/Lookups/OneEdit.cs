namespace CoauthorGraph.Questions.Lookups;

/// <summary>Whether texts are the same but for one slip of the fingers.</summary>
internal static class OneEdit
{
    /// <summary>Whether one letter changed, added or left out, or two neighbours exchanged, make one of the other.
    /// O(letters).</summary>
    public static bool Parts(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        if (Math.Abs(one.Length - other.Length) > 1)
        {
            return false;
        }

        var alike = one.CommonPrefixLength(other);
        var shortest = Math.Min(one.Length, other.Length);
        var alikeAtEnd = 0;
        while (alikeAtEnd < shortest - alike && one[^(alikeAtEnd + 1)] == other[^(alikeAtEnd + 1)])
        {
            alikeAtEnd++;
        }

        var left = Math.Max(one.Length, other.Length) - alike - alikeAtEnd;
        return left == 1 || (left == 2 && one.Length == other.Length
            && one[alike] == other[alike + 1] && one[alike + 1] == other[alike]);
    }
}
