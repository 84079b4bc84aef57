namespace CoauthorGraph.Core.Graph.Querying.FullText;

/// <summary>Words with <c>*</c> for any letters and <c>?</c> for one.</summary>
internal static class WordPattern
{
    /// <summary>What tells by 1 or 0 whether a word fits.</summary>
    public static Func<string, double> Of(string pattern) => word => Fits(pattern, word) ? 1 : 0;

    // One way back suffices: to the last star, which then takes a letter more.
    private static bool Fits(string pattern, string word)
    {
        int p = 0, w = 0, star = -1, from = 0;
        while (w < word.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, from) = (p++, w);
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == word[w]))
            {
                p++;
                w++;
            }
            else if (star >= 0)
            {
                (p, w) = (star + 1, ++from);
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(p).Trim('*').IsEmpty;
    }
}
