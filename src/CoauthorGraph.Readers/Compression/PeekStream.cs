using System.Runtime.ExceptionServices;
using CoauthorGraph.Core.Files;

namespace CoauthorGraph.Readers.Compression;

/// <summary>A stream whose start can be looked at before it is read.</summary>
internal sealed class PeekStream(Stream inner) : ForwardStream
{
    private byte[] _head = [];
    private int _length;
    private int _position;
    private long _read;
    private ExceptionDispatchInfo? _damage;

    /// <summary>Bytes read so far, by which xz knows how much its blocks are padded.</summary>
    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    /// <summary>The first bytes, fewer only where the stream ends. To be called before anything is read.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        if (_head.Length < count)
        {
            Array.Resize(ref _head, count);
        }

        try
        {
            while (_damage is null && _length < count
                && inner.Read(_head, _length, count - _length) is > 0 and var more)
            {
                _length += more;
            }
        }
        catch (Exception failure) when (_length > 0 && Decompression.IsDamage(failure))
        {
            // What stands before the damage is read first.
            _damage = ExceptionDispatchInfo.Capture(failure);
        }

        return _head.AsSpan(0, _length);
    }

    public override int Read(Span<byte> buffer)
    {
        if (_position >= _length)
        {
            _damage?.Throw();
            var read = inner.Read(buffer);
            _read += read;
            return read;
        }

        var count = Math.Min(buffer.Length, _length - _position);
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
