using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Readers.Json;

/// <summary>
/// Makes strings of the bytes of JSON strings, through one buffer, so that nothing is allocated but what is kept. Not
/// for several threads at once.
/// </summary>
internal sealed class JsonText
{
    private const int MostKept = 1 << 14;
    private const int LongestKept = 160;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(static code => (char)code), '\u007F']);

    private static readonly SearchValues<char> LatexSigns = SearchValues.Create("\\{}~$");

    private readonly (int Hash, string Text)[] _kept = new (int, string)[MostKept];
    private char[] _buffer = new char[1 << 12];

    /// <summary>The string as it is; null for an empty one or for null.</summary>
    /// <exception cref="System.Text.Json.JsonException">The value is of another kind, or no UTF-8.</exception>
    public string? Plain(ref JsonScanner json)
    {
        if (json.Null())
        {
            return null;
        }

        var bytes = json.String(out var escaped);
        return bytes.IsEmpty ? null : new string(Decode(bytes, escaped));
    }

    /// <summary>The string with white space collapsed; null for an empty one or for null.</summary>
    public string? Collapsed(ref JsonScanner json)
    {
        if (json.Null())
        {
            return null;
        }

        var bytes = json.String(out var escaped);
        return bytes.IsEmpty ? null : Collapse(Decode(bytes, escaped));
    }

    /// <summary>The string with LaTeX decoded and then white space collapsed; null for an empty one or for
    /// null.</summary>
    public string? FromLatex(ref JsonScanner json)
    {
        if (json.Null())
        {
            return null;
        }

        var bytes = json.String(out var escaped);
        if (bytes.IsEmpty)
        {
            return null;
        }

        var text = Decode(bytes, escaped);
        return HasLatex(text) ? TextFolding.CollapseSpace(LatexText.Decode(new string(text))) : Collapse(text);
    }

    /// <summary>A string that comes again and again, such as a category: the same object each time. Null for an empty
    /// one or for null.</summary>
    public string? Repeated(ref JsonScanner json)
    {
        if (json.Null())
        {
            return null;
        }

        var bytes = json.String(out var escaped);
        return bytes.IsEmpty ? null : Kept(Decode(bytes, escaped));
    }

    /// <summary>The characters of a string, until the next is asked for.</summary>
    public Span<char> Characters(ref JsonScanner json)
    {
        var bytes = json.String(out var escaped);
        return Decode(bytes, escaped);
    }

    /// <summary>The text with white space collapsed, in its own place.</summary>
    public static string Collapse(Span<char> text)
    {
        if (text.ContainsAnyInRange('\u0080', '\uFFFF'))
        {
            return TextFolding.CollapseSpace(text);
        }

        text.ReplaceAny(Controls, ' ');
        text = text.Trim(' ');
        var written = text.IndexOf("  ");
        if (written < 0)
        {
            return new string(text);
        }

        var at = ++written;
        while (at < text.Length)
        {
            var rest = text[at..].TrimStart(' ');
            at = text.Length - rest.Length;
            var next = rest.IndexOf("  ");
            var length = next < 0 ? rest.Length : next + 1;
            rest[..length].CopyTo(text[written..]);
            written += length;
            at += length;
        }

        return new string(text[..written]);
    }

    /// <summary>Whether LaTeX may be in a text.</summary>
    public static bool HasLatex(ReadOnlySpan<char> text) =>
        text.ContainsAny(LatexSigns) || text.IndexOf("--") >= 0;

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

    private Span<char> Decode(ReadOnlySpan<byte> bytes, bool escaped)
    {
        if (_buffer.Length < bytes.Length)
        {
            _buffer = new char[bytes.Length * 2];
        }

        try
        {
            return _buffer.AsSpan(0, escaped ? Unescape(bytes) : Strict.GetChars(bytes, _buffer));
        }
        catch (DecoderFallbackException)
        {
            JsonScanner.Refuse();
            return default;
        }
    }

    private int Unescape(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        while (true)
        {
            var slash = bytes.IndexOf((byte)'\\');
            var plain = slash < 0 ? bytes : bytes[..slash];
            length += Strict.GetChars(plain, _buffer.AsSpan(length));
            if (slash < 0)
            {
                return length;
            }

            var sign = bytes[slash + 1];
            if (sign != 'u')
            {
                _buffer[length++] = sign switch
                {
                    (byte)'n' => '\n',
                    (byte)'t' => '\t',
                    (byte)'r' => '\r',
                    (byte)'b' => '\b',
                    (byte)'f' => '\f',
                    _ => (char)sign,
                };
                bytes = bytes[(slash + 2)..];
                continue;
            }

            var code = (char)int.Parse(
                bytes.Slice(slash + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            var second = char.IsLowSurrogate(code);
            if ((second && (length == 0 || !char.IsHighSurrogate(_buffer[length - 1])))
                || (char.IsHighSurrogate(code) && !bytes[(slash + 6)..].StartsWith("\\u"u8)))
            {
                JsonScanner.Refuse();
            }

            _buffer[length++] = code;
            bytes = bytes[(slash + 6)..];
            if (length > 1 && !second && char.IsHighSurrogate(_buffer[length - 2]))
            {
                JsonScanner.Refuse();
            }
        }
    }
}
