using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CoauthorGraph.Readers.Json;

/// <summary>
/// Finds the places in a JSON text at which something begins or ends: quotation marks, the signs <c>{}[]:,</c> outside
/// strings, and the first character of whatever else stands outside strings and is no white space. It does so for 64
/// bytes at a time with one bit a byte, after Langdale and Lemire, "Parsing Gigabytes of JSON per Second", VLDB Journal
/// 28 (2019). Escapes and control characters in strings are tested on the way.
/// </summary>
internal ref struct JsonMarks(ReadOnlySpan<byte> text)
{
    private const int Block = 64;

    private static readonly SearchValues<byte> Hex = SearchValues.Create("0123456789abcdefABCDEF"u8);

    private readonly ReadOnlySpan<byte> _text = text;
    private int _at;
    private ulong _inString;
    private ulong _escaped;
    private ulong _afterScalar;

    /// <summary>Whether a string has an escape or a character that JSON does not have, in all that was looked at so
    /// far, which may be a block more than was asked for.</summary>
    public bool IsBad { get; private set; }

    /// <summary>Place of the last backslash that was seen; -1 before there was one.</summary>
    public int LastBackslash { get; private set; } = -1;

    /// <summary>Writes the places of the next stretch of the text that has any, at the end of the text its length, into
    /// <paramref name="places"/>, which takes at least 72; how many they are.</summary>
    public int Next(scoped Span<int> places)
    {
        while (_at < _text.Length)
        {
            var start = _at;
            _at += Block;
            var marks = _at <= _text.Length ? Marks(_text[start..], start) : LastMarks(start);
            if (marks != 0)
            {
                return Write(marks, start, places);
            }
        }

        places[..8].Fill(_text.Length);
        return 8;
    }

    // Eight at a time, because a branch for each costs more than places that are written for nothing.
    private static int Write(ulong marks, int start, scoped Span<int> places)
    {
        var count = BitOperations.PopCount(marks);
        for (var written = 0; written < count; written += 8)
        {
            ref var eight = ref MemoryMarshal.GetReference(places.Slice(written, 8));
            for (var i = 0; i < 8; i += 4)
            {
                Unsafe.Add(ref eight, i) = start + BitOperations.TrailingZeroCount(marks);
                marks &= marks - 1;
                Unsafe.Add(ref eight, i + 1) = start + BitOperations.TrailingZeroCount(marks);
                marks &= marks - 1;
                Unsafe.Add(ref eight, i + 2) = start + BitOperations.TrailingZeroCount(marks);
                marks &= marks - 1;
                Unsafe.Add(ref eight, i + 3) = start + BitOperations.TrailingZeroCount(marks);
                marks &= marks - 1;
            }
        }

        return count;
    }

    private ulong LastMarks(int start)
    {
        Span<byte> block = stackalloc byte[Block];
        block.Fill((byte)' ');
        _text[start..].CopyTo(block);
        return Marks(block, start);
    }

    private ulong Marks(scoped ReadOnlySpan<byte> block, int start)
    {
        ref var first = ref MemoryMarshal.GetReference(block[..Block]);
        var low = Vector256.LoadUnsafe(ref first);
        var high = Vector256.LoadUnsafe(ref first, (nuint)Vector256<byte>.Count);
        var quotes = Bits(Vector256.Equals(low, Of('"')), Vector256.Equals(high, Of('"')));
        var slashes = Bits(Vector256.Equals(low, Of('\\')), Vector256.Equals(high, Of('\\')));
        var controls = Bits(Vector256.LessThan(low, Of(' ')), Vector256.LessThan(high, Of(' ')));
        if ((quotes | slashes | controls | ~_inString | _escaped) == 0)
        {
            return 0;
        }

        quotes &= ~Escaped(slashes, start);
        var inside = Inside(quotes);
        _inString = (ulong)((long)inside >> 63);
        IsBad |= (controls & inside) != 0;
        var signs = Bits(Signs(low), Signs(high)) & ~inside;
        var scalars = ~(Bits(Spaces(low), Spaces(high)) | signs | quotes | inside);
        var starts = scalars & ~((scalars << 1) | _afterScalar);
        _afterScalar = scalars >> 63;
        return signs | quotes | starts;
    }

    private static Vector256<byte> Of(char sign) => Vector256.Create((byte)sign);

    private static ulong Bits(Vector256<byte> low, Vector256<byte> high) =>
        low.ExtractMostSignificantBits() | ((ulong)high.ExtractMostSignificantBits() << 32);

    // The bit 0x20 is all that parts [ from { and ] from }.
    private static Vector256<byte> Signs(Vector256<byte> bytes)
    {
        var braces = bytes | Of(' ');
        return Vector256.Equals(braces, Of('{')) | Vector256.Equals(braces, Of('}'))
            | Vector256.Equals(bytes, Of(':')) | Vector256.Equals(bytes, Of(','));
    }

    private static Vector256<byte> Spaces(Vector256<byte> bytes) =>
        Vector256.Equals(bytes, Of(' ')) | Vector256.Equals(bytes, Of('\n'))
        | Vector256.Equals(bytes, Of('\r')) | Vector256.Equals(bytes, Of('\t'));

    // Each bit is the parity of the quotation marks up to it: 1 from an opening one up to before its closing one.
    private readonly ulong Inside(ulong quotes)
    {
        quotes ^= quotes << 1;
        quotes ^= quotes << 2;
        quotes ^= quotes << 4;
        quotes ^= quotes << 8;
        quotes ^= quotes << 16;
        quotes ^= quotes << 32;
        return quotes ^ _inString;
    }

    // The characters that a backslash stands before.
    private ulong Escaped(ulong slashes, int start)
    {
        var escaped = _escaped;
        _escaped = 0;
        slashes &= ~escaped;
        while (slashes != 0)
        {
            var place = BitOperations.TrailingZeroCount(slashes);
            LastBackslash = start + place;
            IsBad |= !IsEscape(_text[LastBackslash..]);
            escaped |= 2UL << place;
            _escaped = place == Block - 1 ? 1UL : 0;
            slashes &= ~(3UL << place);
        }

        return escaped;
    }

    private static bool IsEscape(ReadOnlySpan<byte> text) => text.Length > 1 && (text[1] == 'u'
        ? text.Length >= 6 && !text[2..6].ContainsAnyExcept(Hex)
        : "\"\\/bfnrt"u8.Contains(text[1]));
}
