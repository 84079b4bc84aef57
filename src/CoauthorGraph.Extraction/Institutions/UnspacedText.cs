using System.Buffers;

namespace CoauthorGraph.Extraction.Institutions;

/// <summary>Cuts texts in Chinese and Japanese, which have no spaces, at the words that names have: always the longest
/// (forward maximum matching).</summary>
internal static class UnspacedText
{
    private const int LeastLetters = 3;
    private const int MostLetters = 24;

    // Kana and Han characters of the basic plane.
    private static readonly SearchValues<char> Letters = SearchValues.Create(
        [.. Enumerable.Range(0x3041, 0x30FF - 0x3041 + 1).Concat(Enumerable.Range(0x4E00, 0x9FFF - 0x4E00 + 1))
            .Select(static code => (char)code)]);

    /// <summary>Whether a word is of such a text.</summary>
    public static bool IsUnspaced(string word) => word.Length >= LeastLetters && word.AsSpan().ContainsAny(Letters);

    /// <summary>The words, and -1 for what stands between them.</summary>
    public static IEnumerable<(int Number, int Letters)> Cut(string text, Dictionary<string, int> numbers)
    {
        var unknown = 0;
        for (var at = 0; at < text.Length;)
        {
            var (number, length) = Longest(text.AsSpan(at), numbers);
            if (number < 0)
            {
                unknown++;
                at++;
                continue;
            }

            if (unknown > 0)
            {
                yield return (-1, unknown);
                unknown = 0;
            }

            yield return (number, length);
            at += length;
        }

        if (unknown > 0)
        {
            yield return (-1, unknown);
        }
    }

    private static (int Number, int Length) Longest(ReadOnlySpan<char> text, Dictionary<string, int> numbers)
    {
        var lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(text.Length, MostLetters); length >= LeastLetters; length--)
        {
            if (lookup.TryGetValue(text[..length], out var number) && text[..length].ContainsAny(Letters))
            {
                return (number, length);
            }
        }

        return (-1, 0);
    }
}
