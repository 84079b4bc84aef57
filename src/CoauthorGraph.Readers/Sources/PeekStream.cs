using System.Runtime.ExceptionServices;
using CoauthorGraph.Core.Files;

namespace CoauthorGraph.Readers.Sources;

/// <summary>A stream whose start can be looked at before it is read.</summary>
internal sealed class PeekStream(Stream inner) : ForwardStream
{
    private byte[] _head = [];
    private int _position;
    private long _read;
    private ExceptionDispatchInfo? _damage;

    /// <summary>Bytes read so far, by which xz knows how much its blocks are padded.</summary>
    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    /// <summary>The first bytes, fewer only where the stream ends. To be called before anything is read,
    /// once.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        var buffer = new byte[count];
        var read = 0;
        try
        {
            while (read < count && inner.Read(buffer, read, count - read) is > 0 and var more)
            {
                read += more;
            }
        }
        catch (Exception failure) when (read > 0 && Decompression.IsDamage(failure))
        {
            // What stands before the damage is read first.
            _damage = ExceptionDispatchInfo.Capture(failure);
        }

        _head = buffer[..read];
        return _head;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_position >= _head.Length)
        {
            _damage?.Throw();
            var read = inner.Read(buffer);
            _read += read;
            return read;
        }

        var count = Math.Min(buffer.Length, _head.Length - _position);
        _head.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        _read += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
