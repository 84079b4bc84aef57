using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Web.Jobs;

/// <summary>Counts what is written on its way, and ends it with an error beyond a limit.</summary>
internal sealed class CountedStream(Stream inner, long most) : Stream
{
    private long _written;

    /// <summary>Bytes that were written; may be asked from another thread.</summary>
    public long Written => Interlocked.Read(ref _written);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => Written;
        set => throw new NotSupportedException();
    }

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (Interlocked.Add(ref _written, buffer.Length) > most)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage,
                $"The file is larger than the {most >> 20:N0} MB that are kept here; cut it to years, a topic or an "
                    + "institution, or write it at the command line.");
        }

        inner.Write(buffer);
    }
}
