using System.Runtime.InteropServices;

namespace CoauthorGraph.Extraction.Text;

/// <summary>
/// A number for each of many words, found by their characters without a string: a table with open addressing, at most
/// half full. Words of the same hash are told apart by their characters. Filled once, then safe for any number of
/// threads.
/// </summary>
internal sealed class TextNumbers
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const int LeastSlots = 16;
    private (uint Hash, int Place)[] _slots = Empty(LeastSlots);
    private readonly List<(string Word, int Number)> _words = [];

    /// <summary>The number of a word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var slots = _slots;
        var hash = Hash(word);
        for (var at = (int)hash & (slots.Length - 1); ; at = (at + 1) & (slots.Length - 1))
        {
            var (other, place) = slots[at];
            if (place < 0)
            {
                return -1;
            }

            if (other == hash && word.SequenceEqual(_words[place].Word))
            {
                return _words[place].Number;
            }
        }
    }

    /// <summary>Gives a new word its number.</summary>
    public void Add(string word, int number)
    {
        if (2 * (_words.Count + 1) > _slots.Length)
        {
            _slots = Empty(2 * _slots.Length);
            for (var place = 0; place < _words.Count; place++)
            {
                Put(Hash(_words[place].Word), place);
            }
        }

        Put(Hash(word), _words.Count);
        _words.Add((word, number));
    }

    private void Put(uint hash, int place)
    {
        var at = (int)hash & (_slots.Length - 1);
        while (_slots[at].Place >= 0)
        {
            at = (at + 1) & (_slots.Length - 1);
        }

        _slots[at] = (hash, place);
    }

    // Four characters at a time; the length parts words that end in the same ones.
    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = (ulong)word.Length;
        while (word.Length >= 4)
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(word))) * Golden;
            hash ^= hash >> 32;
            word = word[4..];
        }

        foreach (var c in word)
        {
            hash = (hash ^ c) * Golden;
        }

        return (uint)(hash >> 32);
    }

    private static (uint Hash, int Place)[] Empty(int slots)
    {
        var empty = new (uint Hash, int Place)[slots];
        Array.Fill(empty, (0u, -1));
        return empty;
    }
}
