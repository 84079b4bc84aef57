using System.Runtime.InteropServices;

namespace CoauthorGraph.Extraction.Text;

/// <summary>
/// A number for each of many words, found by their characters without a string: a table with open addressing, at most
/// half full, beside which the characters of all words stand in one row. Words of the same hash are told apart by their
/// characters. Filled once, then safe for any number of threads.
/// </summary>
internal sealed class TextNumbers
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const int LeastSlots = 16;
    private Slot[] _slots = Empty(LeastSlots);
    private char[] _letters = new char[LeastSlots];
    private int _used;
    private int _count;

    /// <summary>The number of a word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var slots = _slots;
        var hash = Hash(word);
        for (var at = (int)hash & (slots.Length - 1); ; at = (at + 1) & (slots.Length - 1))
        {
            ref readonly var slot = ref slots[at];
            if (slot.Number < 0)
            {
                return -1;
            }

            if (slot.Hash == hash && word.SequenceEqual(_letters.AsSpan(slot.Start, slot.Length)))
            {
                return slot.Number;
            }
        }
    }

    /// <summary>Gives a new word its number, which is not negative.</summary>
    public void Add(string word, int number)
    {
        if (2 * (_count + 1) > _slots.Length)
        {
            var before = _slots;
            _slots = Empty(2 * before.Length);
            foreach (var slot in before)
            {
                if (slot.Number >= 0)
                {
                    Put(slot);
                }
            }
        }

        if (_used + word.Length > _letters.Length)
        {
            Array.Resize(ref _letters, Math.Max(2 * _letters.Length, _used + word.Length));
        }

        word.CopyTo(_letters.AsSpan(_used));
        Put(new Slot(Hash(word), number, _used, word.Length));
        _used += word.Length;
        _count++;
    }

    private void Put(Slot slot)
    {
        var at = (int)slot.Hash & (_slots.Length - 1);
        while (_slots[at].Number >= 0)
        {
            at = (at + 1) & (_slots.Length - 1);
        }

        _slots[at] = slot;
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

    private static Slot[] Empty(int slots)
    {
        var empty = new Slot[slots];
        Array.Fill(empty, new Slot(0, -1, 0, 0));
        return empty;
    }

    private readonly record struct Slot(uint Hash, int Number, int Start, int Length);
}
