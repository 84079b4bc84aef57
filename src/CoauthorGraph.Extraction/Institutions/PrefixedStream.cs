using CoauthorGraph.Core.Files;

namespace CoauthorGraph.Extraction.Institutions;

/// <summary>A stream after one byte that was read from it to see what it is.</summary>
internal sealed class PrefixedStream(byte first, Stream rest) : ForwardStream
{
    private bool _given;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_given || count == 0)
        {
            return rest.Read(buffer, offset, count);
        }

        _given = true;
        buffer[offset] = first;
        return 1;
    }
}
