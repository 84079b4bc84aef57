namespace CoauthorGraph.Cli.Streams;

/// <summary>A standard stream that whoever started the program has closed: there is nothing to read or write.</summary>
/// <param name="name">What it is called.</param>
internal sealed class ClosedStream(string name) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw IsClosed();

    public override int Read(Span<byte> buffer) => throw IsClosed();

    public override void Write(byte[] buffer, int offset, int count) => throw IsClosed();

    public override void Write(ReadOnlySpan<byte> buffer) => throw IsClosed();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private IOException IsClosed() => new($"{name} was closed by whoever started this program");
}
