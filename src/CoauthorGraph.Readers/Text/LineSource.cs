using System.Buffers;
using System.Text;

namespace CoauthorGraph.Readers.Text;

/// <summary>
/// Reads lines as bytes and counts them. A line longer than the limit comes shortened and marked, so that a file
/// without line ends cannot fill the memory. <c>\n</c>, <c>\r\n</c> and <c>\r</c> end a line. One line at a time is
/// valid.
/// </summary>
internal sealed class LineSource : IDisposable
{
    /// <summary>Longest line that is kept whole: 256 MB.</summary>
    public const int LongestLine = 1 << 28;

    private readonly Stream _stream;
    private readonly int _longest;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
    private int _start;
    private int _end;
    private bool _ended;
    private bool _afterReturn;

    public LineSource(Stream stream, int longest = LongestLine)
    {
        _stream = stream;
        _longest = longest;
    }

    /// <summary>Number of the current line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The current line without its end; a byte order mark at the start of the file is left out.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Whether the current line was longer than the limit and is cut.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Goes to the next line; false at the end of the file.</summary>
    public bool MoveNext()
    {
        IsCut = false;
        var scanned = 0;
        while (true)
        {
            SkipFeed();
            var end = _buffer.AsSpan(_start + scanned, _end - _start - scanned).IndexOfAny((byte)'\n', (byte)'\r');
            if (end >= 0)
            {
                return Take(scanned + end, 1);
            }

            scanned = _end - _start;
            if (_ended)
            {
                return scanned > 0 && Take(scanned, 0);
            }

            if (scanned >= _longest)
            {
                return TakeCut();
            }

            Fill();
        }
    }

    /// <summary>The current line as text; bytes that are not UTF-8 become U+FFFD.</summary>
    public string Text() => Encoding.UTF8.GetString(Line.Span);

    /// <summary>As <see cref="Text()"/>, in a buffer that is made larger where it is too small; valid until the next
    /// call.</summary>
    public ReadOnlySpan<char> Text(ref char[] buffer)
    {
        var line = Line.Span;
        if (buffer.Length < line.Length)
        {
            buffer = new char[Math.Max(line.Length, buffer.Length * 2)];
        }

        return buffer.AsSpan(0, Encoding.UTF8.GetChars(line, buffer));
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private bool Take(int length, int ending)
    {
        var start = _start;
        if (ending > 0 && _buffer[_start + length] == '\r')
        {
            _afterReturn = true;
        }

        _start += length + ending;
        Number++;
        Line = WithoutMark(_buffer.AsMemory(start, length));
        return true;
    }

    private ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> line) =>
        Number == 1 && line.Span.StartsWith("\uFEFF"u8) ? line[3..] : line;

    // Keeps the start of the line and reads on to its end.
    private bool TakeCut()
    {
        var kept = _buffer.AsSpan(_start, Math.Min(4096, _end - _start)).ToArray();
        _start = _end;
        while (true)
        {
            var end = _buffer.AsSpan(_start, _end - _start).IndexOfAny((byte)'\n', (byte)'\r');
            if (end >= 0)
            {
                _afterReturn = _buffer[_start + end] == '\r';
                _start += end + 1;
                break;
            }

            _start = _end;
            if (_ended)
            {
                break;
            }

            Fill();
        }

        Number++;
        IsCut = true;
        Line = WithoutMark(kept);
        return true;
    }

    // The line feed of a carriage return that ended the line before.
    private void SkipFeed()
    {
        if (!_afterReturn || (_start == _end && !_ended))
        {
            if (_afterReturn)
            {
                Fill();
                SkipFeed();
            }

            return;
        }

        _afterReturn = false;
        if (_start < _end && _buffer[_start] == '\n')
        {
            _start++;
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
    }
}
