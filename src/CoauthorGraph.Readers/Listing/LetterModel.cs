namespace CoauthorGraph.Readers.Listing;

/// <summary>
/// An interpolated trigram model over the letters of folded words, ends included. Letters outside a to z share one
/// symbol. 172 KB of numbers; immutable and safe for any number of threads.
/// </summary>
internal sealed class LetterModel
{
    private const int Symbols = 28; // End of word, a to z, anything else.
    private const double TrigramPull = 8;
    private const double BigramPull = 8;
    private readonly double[] _log;

    private LetterModel(double[] log) => _log = log;

    /// <summary>Learns from words; each counts by the logarithm of how often it occurs, so that rare words teach
    /// too.</summary>
    public static LetterModel Learn(IEnumerable<(string Word, double Count)> words)
    {
        var trigrams = new double[Symbols * Symbols * Symbols];
        foreach (var (word, count) in words)
        {
            if (count <= 0)
            {
                continue;
            }

            var weight = Math.Log2(1 + count);
            int before = 0, last = 0;
            for (var i = 0; i <= word.Length; i++)
            {
                var symbol = i < word.Length ? SymbolOf(word[i]) : 0;
                trigrams[Index(before, last, symbol)] += weight;
                (before, last) = (last, symbol);
            }
        }

        return new LetterModel(Interpolate(trigrams));
    }

    /// <summary>Logarithm of the probability of a word.</summary>
    public double LogProbability(string word)
    {
        var log = 0.0;
        int before = 0, last = 0;
        for (var i = 0; i <= word.Length; i++)
        {
            var symbol = i < word.Length ? SymbolOf(word[i]) : 0;
            log += _log[Index(before, last, symbol)];
            (before, last) = (last, symbol);
        }

        return log;
    }

    private static double[] Interpolate(double[] trigrams)
    {
        var bigrams = new double[Symbols * Symbols];
        var singles = new double[Symbols];
        for (var i = 0; i < trigrams.Length; i++)
        {
            bigrams[i % (Symbols * Symbols)] += trigrams[i];
            singles[i % Symbols] += trigrams[i];
        }

        var total = singles.Sum();
        var log = new double[trigrams.Length];
        for (var before = 0; before < Symbols; before++)
        {
            for (var last = 0; last < Symbols; last++)
            {
                var seen = 0.0;
                var seenAfterLast = 0.0;
                for (var symbol = 0; symbol < Symbols; symbol++)
                {
                    seen += trigrams[Index(before, last, symbol)];
                    seenAfterLast += bigrams[(last * Symbols) + symbol];
                }

                for (var symbol = 0; symbol < Symbols; symbol++)
                {
                    var one = (singles[symbol] + 1) / (total + Symbols);
                    var two = (bigrams[(last * Symbols) + symbol] + (BigramPull * one)) / (seenAfterLast + BigramPull);
                    var three = (trigrams[Index(before, last, symbol)] + (TrigramPull * two)) / (seen + TrigramPull);
                    log[Index(before, last, symbol)] = Math.Log(three);
                }
            }
        }

        return log;
    }

    private static int Index(int before, int last, int symbol) => (((before * Symbols) + last) * Symbols) + symbol;

    private static int SymbolOf(char c) => c is >= 'a' and <= 'z' ? c - 'a' + 1 : Symbols - 1;
}
