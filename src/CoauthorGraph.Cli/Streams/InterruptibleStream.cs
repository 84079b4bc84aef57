namespace CoauthorGraph.Cli.Streams;

/// <summary>A standard stream that is read until the command is told to end, though whoever writes it may never write
/// again.</summary>
/// <param name="input">The stream.</param>
/// <param name="interruption">Ends reading.</param>
internal sealed class InterruptibleStream(Stream input, CancellationToken interruption) : Stream
{
    private byte[] _read = [];

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    // Into a buffer of its own: a read that is given up may still come to its end, long after the other is used again.
    public override int Read(Span<byte> buffer)
    {
        if (_read.Length < buffer.Length)
        {
            _read = new byte[buffer.Length];
        }

        var wanted = buffer.Length;
        var reading = Task.Run(() => input.Read(_read, 0, wanted), CancellationToken.None);
        Task.WaitAny([reading], interruption);
        var count = reading.GetAwaiter().GetResult();
        _read.AsSpan(0, count).CopyTo(buffer);
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
