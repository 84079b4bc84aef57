namespace CoauthorGraph.EndToEnd.Tests.Streams;

/// <summary>Takes so many bytes and then fails, as the system does, with an error number.</summary>
internal sealed class FailingStream(long room, int error) : MemoryStream
{
    public const int BrokenPipe = 32;
    public const int NoSpaceLeft = 28;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (Length + buffer.Length > room)
        {
            throw new IOException(error == NoSpaceLeft ? "No space left on device" : "Broken pipe", error);
        }

        base.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
}
