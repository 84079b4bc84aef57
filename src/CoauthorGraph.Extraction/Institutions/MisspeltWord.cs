namespace CoauthorGraph.Extraction.Institutions;

/// <summary>Finds the word that one nobody knows is meant to be.</summary>
internal static class MisspeltWord
{
    private const int FewLetters = 6;
    private const int MostLetters = 40;

    /// <summary>The number of the word of most names that differs by one letter more, less or other, or by two that are
    /// exchanged, behind the first; -1 where there is none, or where the word is too short to tell.</summary>
    public static int Nearest(string word, Dictionary<string, int> numbers, List<int> uses)
    {
        if (word.Length is < FewLetters or > MostLetters || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return -1;
        }

        var lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> other = stackalloc char[MostLetters + 1];
        var best = -1;
        for (var i = 1; i <= word.Length; i++)
        {
            word.AsSpan(0, i).CopyTo(other);
            if (i < word.Length)
            {
                word.AsSpan(i + 1).CopyTo(other[i..]);
                Try(other[..(word.Length - 1)]);
                word.AsSpan(i).CopyTo(other[i..]);
                if (i + 1 < word.Length)
                {
                    (other[i], other[i + 1]) = (other[i + 1], other[i]);
                    Try(other[..word.Length]);
                    (other[i], other[i + 1]) = (other[i + 1], other[i]);
                }

                for (var c = 'a'; c <= 'z'; c++)
                {
                    other[i] = c;
                    Try(other[..word.Length]);
                }
            }

            word.AsSpan(i).CopyTo(other[(i + 1)..]);
            for (var c = 'a'; c <= 'z'; c++)
            {
                other[i] = c;
                Try(other[..(word.Length + 1)]);
            }
        }

        return best;

        void Try(ReadOnlySpan<char> spelling)
        {
            if (lookup.TryGetValue(spelling, out var number) && (best < 0 || uses[number] > uses[best]))
            {
                best = number;
            }
        }
    }
}
