namespace CoauthorGraph.Extraction.Institutions;

/// <summary>The words of a name whatever their order, as one number: names whose numbers differ have other
/// words.</summary>
internal static class InstitutionBag
{
    /// <summary>What a word adds to the number of its name.</summary>
    public static ulong Of(int word)
    {
        // The finalizer of SplitMix64 (Steele, Lea and Flood 2014).
        var bits = ((ulong)(uint)word + 1) * 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    /// <summary>The number of a name.</summary>
    public static ulong Of(ReadOnlySpan<int> words)
    {
        var sum = 0UL;
        foreach (var word in words)
        {
            sum += Of(word);
        }

        return sum;
    }
}
