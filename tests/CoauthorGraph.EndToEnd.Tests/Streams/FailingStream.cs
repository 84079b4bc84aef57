namespace CoauthorGraph.EndToEnd.Tests.Streams;

/// <summary>Takes so many bytes and then fails, as the system does, with an error number.</summary>
internal sealed class FailingStream(long room, int error) : MemoryStream
{
    public const int BrokenPipe = 32;
    public const int NoSpaceLeft = 28;

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (Length + count > room)
        {
            throw new IOException(error == NoSpaceLeft ? "No space left on device" : "Broken pipe", error);
        }

        base.Write(buffer, offset, count);
    }

    // A derived MemoryStream is written to by the other overload in any case.
    public override void Write(ReadOnlySpan<byte> buffer) => Write(buffer.ToArray(), 0, buffer.Length);
}
