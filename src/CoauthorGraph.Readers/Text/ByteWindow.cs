using System.Buffers;

namespace CoauthorGraph.Readers.Text;

/// <summary>A part of a stream that is held in memory and moves forward; it grows while nothing is given up.</summary>
internal sealed class ByteWindow(Stream stream) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(1 << 17);
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>What is held.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_start, _end - _start);

    /// <inheritdoc cref="Bytes"/>
    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(_start, _end - _start);

    /// <summary>Line of the first byte that is held, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>Gives up the first bytes.</summary>
    public void Advance(int count)
    {
        Line += _buffer.AsSpan(_start, count).Count((byte)'\n');
        _start += count;
    }

    /// <summary>Reads on; false at the end of the stream. Spans taken before are no longer valid.</summary>
    public bool Fill()
    {
        if (_ended)
        {
            return false;
        }

        if (_start > 0 && _end - _start <= _start)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Grow();
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
        return !_ended;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _start = _end = 0;
    }

    private void Grow()
    {
        var held = _end - _start;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(held * 2, _buffer.Length));
        _buffer.AsSpan(_start, held).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
        _end = held;
        _start = 0;
    }
}
