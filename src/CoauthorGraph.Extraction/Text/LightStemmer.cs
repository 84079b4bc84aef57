namespace CoauthorGraph.Extraction.Text;

/// <summary>
/// Takes number and British spelling off an English word, and nothing else, so that <c>networks</c> meets
/// <c>network</c> and <c>modelling</c> meets <c>modeling</c>, but <c>ranking</c> stays apart from <c>rank</c>. The
/// result is a key, not always a word.
/// </summary>
internal static class LightStemmer
{
    /// <summary>Stems a folded word in place and returns its new length, which is never larger.</summary>
    public static int Stem(Span<char> word)
    {
        var length = Singular(word);
        return Spelling(word[..length]);
    }

    private static int Singular(Span<char> word)
    {
        var n = word.Length;
        if (n < 4 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i')
        {
            return n;
        }

        if (word.EndsWith("ies"))
        {
            if (n == 4)
            {
                return n - 1;
            }

            word[n - 3] = 'y';
            return n - 2;
        }

        return word.EndsWith("sses") || word.EndsWith("shes") || word.EndsWith("ches") || word.EndsWith("xes")
            ? n - 2
            : n - 1;
    }

    private static int Spelling(Span<char> word)
    {
        var n = word.Length;
        if (n >= 7)
        {
            BritishZ(word);
        }

        if (n >= 7 && (word.EndsWith("lling") || word.EndsWith("lled") || word.EndsWith("ller")))
        {
            var suffix = word.EndsWith("lling") ? 3 : 2;
            word[(n - suffix)..].CopyTo(word[(n - suffix - 1)..]);
            return n - 1;
        }

        if (n >= 6 && word.EndsWith("our"))
        {
            word[n - 2] = 'r';
            return n - 1;
        }

        return n;
    }

    private static void BritishZ(Span<char> word)
    {
        ReadOnlySpan<string> endings = ["isation", "ising", "ised", "iser", "ise"];
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending))
            {
                word[word.Length - ending.Length + 1] = 'z';
                return;
            }
        }
    }
}
