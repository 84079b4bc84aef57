using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace CoauthorGraph.Storage.Backups;

/// <summary>
/// Reads the files of a tar archive that anybody may have made: files only, no links, devices or folders, and no more
/// in memory at once than a block. (The framework's reader gives its headers what room they ask for.)
/// </summary>
internal sealed class TarParts(Stream source)
{
    private const int Block = 512;
    private const int MostAttributes = 1 << 16;
    private const int MostPadding = 1 << 20;
    private const int NameLength = 100;
    private const int LengthStart = 124;
    private const int LengthLength = 12;
    private const int ChecksumStart = 148;
    private const int ChecksumLength = 8;
    private const int TypeStart = 156;
    private const byte RegularFile = (byte)'0';
    private const byte Attributes = (byte)'x';

    private readonly byte[] _block = new byte[Block];
    private long _left;
    private int _padding;

    /// <summary>The next file, or null at the end. What was not read of the one before is passed over.</summary>
    /// <exception cref="InvalidDataException">It is no archive, is cut, or holds something else than files.</exception>
    public TarEntryHead? Next()
    {
        Skip(_left + _padding);
        long? length = null;
        while (true)
        {
            ReadExactly(_block);
            if (_block.AsSpan().IndexOfAnyExcept((byte)0) < 0)
            {
                RequireEnd();
                return null;
            }

            var head = Head();
            _left = head.Length;
            _padding = (int)((Block - (head.Length % Block)) % Block);
            switch (_block[TypeStart])
            {
                case RegularFile or 0:
                    _left = length ?? _left;
                    _padding = (int)((Block - (_left % Block)) % Block);
                    return head with { Length = _left };
                case Attributes when head.Length <= MostAttributes:
                    length = LengthIn(ReadAttributes((int)head.Length));
                    break;
                default:
                    throw new InvalidDataException($"'{head.Name}' is no file");
            }
        }
    }

    /// <summary>The next bytes of the content; 0 at its end.</summary>
    /// <exception cref="InvalidDataException">The archive is cut.</exception>
    public int Read(Span<byte> buffer)
    {
        if (_left == 0)
        {
            return 0;
        }

        var read = source.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
        _left -= read;
        return read > 0 ? read : throw Cut();
    }

    private static InvalidDataException Cut() => new("it ends in the middle");

    private static InvalidDataException NoArchive() => new("it is no archive, or a damaged one");

    private TarEntryHead Head()
    {
        var sum = 0;
        for (var i = 0; i < Block; i++)
        {
            sum += i is >= ChecksumStart and < ChecksumStart + ChecksumLength ? ' ' : _block[i];
        }

        if (Octal(_block.AsSpan(ChecksumStart, ChecksumLength)) != sum)
        {
            throw NoArchive();
        }

        var name = _block.AsSpan(0, NameLength);
        var end = name.IndexOf((byte)0);
        name = end < 0 ? name : name[..end];
        if (name.IndexOfAnyInRange((byte)0, (byte)0x1F) >= 0)
        {
            throw NoArchive(); // A name that goes on in a line of its own could say anything there.
        }

        return new TarEntryHead(
            Encoding.Latin1.GetString(name),
            Length(_block.AsSpan(LengthStart, LengthLength)));
    }

    // Lengths of 8 GB and more do not fit into the octal digits; they stand there as a number with its highest bit set.
    private static long Length(ReadOnlySpan<byte> field) =>
        field[0] == 0x80 && field[1..4].IndexOfAnyExcept((byte)0) < 0
        && BinaryPrimitives.ReadInt64BigEndian(field[4..]) is >= 0 and var length
            ? length
            : Octal(field);

    private static long Octal(ReadOnlySpan<byte> field)
    {
        var digits = field.Trim(" \0"u8);
        long value = 0;
        foreach (var digit in digits)
        {
            value = digit is >= (byte)'0' and <= (byte)'7' ? (value * 8) + digit - '0' : throw NoArchive();
        }

        return digits.Length > 0 ? value : throw NoArchive();
    }

    private byte[] ReadAttributes(int length)
    {
        var attributes = new byte[length];
        ReadExactly(attributes);
        _left = 0;
        Skip(_padding);
        return attributes;
    }

    // Lines "LENGTH KEY=VALUE", of which only the size says something that the head could not.
    private static long? LengthIn(byte[] attributes)
    {
        const string key = "size=";
        var text = Encoding.Latin1.GetString(attributes);
        long? length = null;
        while (text.Length > 0)
        {
            var space = text.IndexOf(' ', StringComparison.Ordinal);
            if (space < 0 || !int.TryParse(text[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var line)
                || line <= space || line > text.Length)
            {
                throw NoArchive();
            }

            var pair = text[(space + 1)..line].TrimEnd('\n');
            if (pair.StartsWith(key, StringComparison.Ordinal))
            {
                var digits = pair[key.Length..];
                length = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                    ? value
                    : throw NoArchive();
            }

            text = text[line..];
        }

        return length;
    }

    private void Skip(long bytes)
    {
        while (bytes > 0)
        {
            var read = source.Read(_block, 0, (int)Math.Min(Block, bytes));
            bytes -= read > 0 ? read : throw Cut();
        }
    }

    private void ReadExactly(byte[] buffer)
    {
        if (source.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) < buffer.Length)
        {
            throw Cut();
        }
    }

    // Zeros up to the end, where the compression checks itself.
    private void RequireEnd()
    {
        for (long passed = 0, read = 1; read > 0; passed += read)
        {
            read = source.Read(_block, 0, Block);
            if (passed > MostPadding || _block.AsSpan(0, (int)read).IndexOfAnyExcept((byte)0) >= 0)
            {
                throw new InvalidDataException("something follows after its end");
            }
        }
    }
}
