using System.Globalization;
using CoauthorGraph.Readers.Listing;

namespace CoauthorGraph.Readers.Encodings;

/// <summary>How much the words of a text with letters beyond ASCII are like names and words of titles.</summary>
internal static class LatinWords
{
    /// <summary>By how much a rarer encoding must be better than the usual one (a natural logarithm).</summary>
    public const double Doubt = 2;

    // A sign amid letters, or a capital behind a small letter, is as good as never written.
    private const double Odd = -6;
    private const int MostWords = 400;

    /// <summary>The sum of the logarithms of the words' likelihoods; what no word has weighs against.</summary>
    public static double Likeness(string text)
    {
        var sum = 0.0;
        var words = 0;
        for (var at = 0; at < text.Length && words < MostWords;)
        {
            var start = at;
            var isForeign = false;
            while (at < text.Length && IsOfWord(text[at]))
            {
                isForeign |= text[at] >= 0x80;
                at++;
            }

            if (isForeign)
            {
                words++;
                sum += Word(text.AsSpan(start, at - start));
            }

            at = at == start ? at + 1 : at;
        }

        return sum;
    }

    private static bool IsOfWord(char c) => char.IsAsciiLetter(c) || (c >= 0x80 && !IsPunctuation(c));

    // Dashes, quotation marks and the like stand beside words.
    private static bool IsPunctuation(char c) => c is '\u00A0' or '·' or '®' or '™' or '©' or '°' or '…' or '§'
        || char.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation or UnicodeCategory.InitialQuotePunctuation
            or UnicodeCategory.FinalQuotePunctuation;

    private static double Word(ReadOnlySpan<char> word)
    {
        var odd = 0;
        for (var i = 0; i < word.Length; i++)
        {
            odd += word[i] >= 0x80 && !char.IsLetter(word[i]) ? 1 : 0;
            odd += i > 0 && word[i] >= 0x80 && char.IsUpper(word[i]) && char.IsLower(word[i - 1]) ? 1 : 0;
            odd += i > 0 && i + 1 < word.Length && word[i] >= 0x80 && char.IsLower(word[i]) && char.IsUpper(word[i - 1])
                && char.IsUpper(word[i + 1]) ? 1 : 0;
        }

        return (odd * Odd) + WordStatistics.BuiltIn.LogAny(WordStatistics.Fold(word));
    }
}
