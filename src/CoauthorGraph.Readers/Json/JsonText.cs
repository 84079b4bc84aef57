using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json;
using System.Text.Unicode;

namespace CoauthorGraph.Readers.Json;

/// <summary>
/// Makes strings of the bytes of JSON strings, through one buffer, so that nothing is allocated but what is kept. Not
/// for several threads at once.
/// </summary>
internal sealed class JsonText
{
    private const int MostKept = 1 << 10;
    private const int LongestKept = 160;

    private readonly (int Hash, string Text)[] _kept = new (int, string)[MostKept];
    private char[] _buffer = new char[1 << 12];

    /// <summary>The characters of the bytes between a string's quotation marks, until the next are asked for.</summary>
    /// <exception cref="InvalidOperationException">They are no UTF-8, or half of a surrogate pair.</exception>
    public Span<char> Decode(ReadOnlySpan<byte> bytes, bool escaped)
    {
        if (!TryDecode(bytes, escaped, out var text))
        {
            Fail(bytes);
        }

        return text;
    }

    /// <inheritdoc cref="Decode"/>
    public bool TryDecode(ReadOnlySpan<byte> bytes, bool escaped, out Span<char> text)
    {
        if (_buffer.Length < bytes.Length)
        {
            _buffer = new char[Math.Max(bytes.Length, _buffer.Length * 2)];
        }

        var length = 0;
        var isText = escaped ? TryUnescape(bytes, out length)
            : Utf8.ToUtf16(bytes, _buffer, out _, out length, replaceInvalidSequences: false) == OperationStatus.Done;
        text = _buffer.AsSpan(0, length);
        return isText;
    }

    /// <summary>Whether a string without escapes is ASCII, with single spaces between words and none at the ends, so
    /// that there is nothing to decode nor to collapse.</summary>
    /// <param name="text">The bytes from the string's first on, beyond its closing quotation mark.</param>
    /// <param name="length">Bytes of the string.</param>
    public static bool IsPlain(ReadOnlySpan<byte> text, int length)
    {
        if (length == 0 || text[0] == ' ' || text[length - 1] == ' ')
        {
            return false;
        }

        var at = 0;
        for (; at < length && at + Vector256<byte>.Count < text.Length; at += Vector256<byte>.Count)
        {
            ref var first = ref MemoryMarshal.GetReference(text[at..]);
            var here = Vector256.LoadUnsafe(ref first);
            var space = Vector256.Create((byte)' ');
            var odd = (Vector256.GreaterThan(here, Vector256.Create((byte)'~'))
                | (Vector256.Equals(here, space) & Vector256.Equals(Vector256.LoadUnsafe(ref first, 1), space)))
                .ExtractMostSignificantBits();
            var beyond = at + Vector256<byte>.Count - length;
            if ((beyond <= 0 ? odd : odd << beyond) != 0)
            {
                return false;
            }
        }

        for (; at < length; at++)
        {
            if (text[at] > '~' || (text[at] == ' ' && text[at + 1] == ' '))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The one string for these characters.</summary>
    public string Kept(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestKept)
        {
            return new string(text);
        }

        var hash = Hash(text);
        ref var slot = ref _kept[hash & (MostKept - 1)];
        if (slot.Hash != hash || slot.Text is null || !text.SequenceEqual(slot.Text))
        {
            slot = (hash, new string(text));
        }

        return slot.Text;
    }

    // Eight bytes at the start, in the middle and at the end tell most texts that repeat apart.
    private static int Hash(ReadOnlySpan<char> text)
    {
        var bytes = MemoryMarshal.AsBytes(text);
        if (bytes.Length < 8)
        {
            return bytes.Length + (bytes.Length > 0 ? (31 * text[0]) + (1021 * text[^1]) : 0);
        }

        var hash = BinaryPrimitives.ReadUInt64LittleEndian(bytes)
            ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(bytes[^8..]), 21)
            ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(bytes[((bytes.Length - 8) / 2)..]), 43);
        return (int)((hash * 0x9E3779B97F4A7C15) >> 33) ^ bytes.Length;
    }

    private bool TryUnescape(ReadOnlySpan<byte> bytes, out int length)
    {
        length = 0;
        while (true)
        {
            var slash = bytes.IndexOf((byte)'\\');
            var plain = slash < 0 ? bytes : bytes[..slash];
            if (Utf8.ToUtf16(plain, _buffer.AsSpan(length), out _, out var written, replaceInvalidSequences: false)
                != OperationStatus.Done)
            {
                return false;
            }

            length += written;
            if (slash < 0)
            {
                return true;
            }

            bytes = bytes[(slash + 1)..];
            if (bytes[0] != 'u')
            {
                _buffer[length++] = Sign(bytes[0]);
                bytes = bytes[1..];
                continue;
            }

            _buffer[length++] = Unit(bytes[1..]);
            bytes = bytes[5..];
            if (char.IsSurrogate(_buffer[length - 1]))
            {
                // The second half of a pair is an escape too, and directly follows.
                if (!bytes.StartsWith("\\u"u8) || !char.IsSurrogatePair(_buffer[length - 1], Unit(bytes[2..])))
                {
                    return false;
                }

                _buffer[length++] = Unit(bytes[2..]);
                bytes = bytes[6..];
            }
        }
    }

    private static char Sign(byte escape) => escape switch
    {
        (byte)'n' => '\n',
        (byte)'t' => '\t',
        (byte)'r' => '\r',
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        _ => (char)escape,
    };

    private static char Unit(ReadOnlySpan<byte> digits) =>
        (char)ushort.Parse(digits[..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    // Says what is wrong as the slow twin would.
    private static void Fail(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader((byte[])[(byte)'"', .. bytes, (byte)'"']);
        json.Read();
        json.GetString();
        throw new InvalidOperationException("A string is no text.");
    }
}
