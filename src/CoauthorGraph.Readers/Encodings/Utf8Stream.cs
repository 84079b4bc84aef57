using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.Unicode;
using CoauthorGraph.Core.Files;
using CoauthorGraph.Readers.Compression;

namespace CoauthorGraph.Readers.Encodings;

/// <summary>
/// Gives content of any encoding as UTF-8, block by block, so that readers know no other. Content that is UTF-8 passes
/// as it is; lines of it that are none are read in the encoding that the first of them fit, and counted.
/// </summary>
/// <param name="content">The bytes behind a mark.</param>
/// <param name="encoding">Their encoding; null for UTF-8.</param>
internal sealed class Utf8Stream(Stream content, Encoding? encoding) : ForwardStream
{
    private const int BlockLength = 1 << 17;

    // In no encoding is a byte below this a part of another character.
    private const byte FirstTrail = 0x30;

    // Longer lines are decided word by word.
    private const int LongLine = 1 << 13;

    private readonly byte[] _raw = new byte[BlockLength];
    private readonly Decoder? _decoder = encoding?.GetDecoder();
    private int _rawLength;
    private int _taken;
    private ReadOnlyMemory<byte> _ready;
    private bool _ended;
    private long _lines;
    private ExceptionDispatchInfo? _damage;
    private Encoding? _repair;

    /// <summary>Line, from 1, of the first bytes that are no UTF-8 where UTF-8 was expected; 0 when there are
    /// none.</summary>
    public long FirstBadLine { get; private set; }

    /// <summary>How many lines, or words of long lines, were no UTF-8.</summary>
    public long BadLines { get; private set; }

    /// <summary>What bad lines were read as.</summary>
    public Encoding? Repair => _repair;

    /// <summary>Whether bytes stood for nothing in the encoding.</summary>
    public bool HasLostCharacters { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        while (_ready.IsEmpty)
        {
            if (!NextBlock())
            {
                _damage?.Throw();
                return 0;
            }
        }

        var count = Math.Min(buffer.Length, _ready.Length);
        _ready.Span[..count].CopyTo(buffer);
        _ready = _ready[count..];
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool NextBlock()
    {
        _raw.AsSpan(_taken, _rawLength - _taken).CopyTo(_raw);
        _rawLength -= _taken;
        _taken = 0;
        Fill();
        if (_rawLength == 0)
        {
            return _decoder is not null && Decoded([], flush: true);
        }

        if (_decoder is not null)
        {
            _taken = _rawLength;
            return Decoded(_raw.AsSpan(0, _rawLength), flush: false);
        }

        // Up to the last place where neither a character nor a word goes on.
        var end = _ended ? _rawLength : LastEnd(_raw.AsSpan(0, _rawLength));
        if (end == 0 && _rawLength < BlockLength)
        {
            return !_ended;
        }

        end = end == 0 ? _rawLength : end;
        _taken = end;
        var block = _raw.AsMemory(0, end);
        _ready = Utf8.IsValid(block.Span) ? block : Repaired(block.Span);
        _lines += block.Span.Count((byte)'\n');
        return true;
    }

    private static int LastEnd(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.LastIndexOf((byte)'\n');
        end = end < 0 ? bytes.LastIndexOfAnyInRange((byte)0, (byte)(FirstTrail - 1)) : end;
        return end + 1;
    }

    private void Fill()
    {
        try
        {
            if (!_ended && _damage is null && _rawLength < BlockLength)
            {
                var read = content.Read(_raw, _rawLength, BlockLength - _rawLength);
                _rawLength += read;
                _ended = read == 0;
            }
        }
        catch (Exception failure) when (Decompression.IsDamage(failure))
        {
            // What stands before the damage is given first.
            _damage = ExceptionDispatchInfo.Capture(failure);
            _ended = true;
        }
    }

    private bool Decoded(ReadOnlySpan<byte> bytes, bool flush)
    {
        var characters = new char[encoding!.GetMaxCharCount(bytes.Length + 16)];
        var count = _decoder!.GetChars(bytes, characters, flush);
        HasLostCharacters |= characters.AsSpan(0, count).Contains('\uFFFD');
        _ready = Encoding.UTF8.GetBytes(characters, 0, count);
        return bytes.Length > 0 || count > 0;
    }

    private byte[] Repaired(ReadOnlySpan<byte> block)
    {
        var result = new MemoryStream(block.Length + 1024);
        var line = _lines;
        while (!block.IsEmpty)
        {
            var end = block.IndexOf((byte)'\n') + 1;
            var text = end == 0 ? block : block[..end];
            line++;
            if (Utf8.IsValid(text))
            {
                result.Write(text);
            }
            else
            {
                Repaired(text, line, result);
            }

            block = block[text.Length..];
        }

        return result.ToArray();
    }

    private void Repaired(ReadOnlySpan<byte> text, long line, MemoryStream result)
    {
        _repair ??= EncodingGuess.Of(text);
        FirstBadLine = FirstBadLine == 0 ? line : FirstBadLine;
        while (!text.IsEmpty)
        {
            var end = text.Length <= LongLine ? -1 : text.IndexOfAnyInRange((byte)0, (byte)(FirstTrail - 1));
            var word = end < 0 ? text : text[..(end + 1)];
            var isGood = Utf8.IsValid(word);
            BadLines += isGood ? 0 : 1;
            if (isGood)
            {
                result.Write(word);
            }
            else
            {
                var fixedText = _repair.GetString(word);
                HasLostCharacters |= fixedText.Contains('\uFFFD', StringComparison.Ordinal);
                result.Write(Encoding.UTF8.GetBytes(fixedText));
            }

            text = text[word.Length..];
        }
    }
}
