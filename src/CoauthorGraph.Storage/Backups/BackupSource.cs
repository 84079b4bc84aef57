using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Files;

namespace CoauthorGraph.Storage.Backups;

/// <summary>Where a backup is read from: what fails there is not a failure of the place it is restored to.</summary>
internal sealed class BackupSource(Stream inner, string name) : ForwardStream
{
    private bool _hasBegun;

    // Of what is compressed with gzip; the framework speaks of an unsupported method where it is missing.
    private static ReadOnlySpan<byte> Mark => [0x1F, 0x8B];

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var read = inner.Read(buffer);
            var begin = buffer[..Math.Min(read, Mark.Length)];
            if (!_hasBegun && !Mark.StartsWith(begin))
            {
                throw new InvalidDataException("it does not begin as one does");
            }

            _hasBegun |= read > 0;
            return read;
        }
        catch (IOException failure)
        {
            throw new CoauthorGraphException(
                ErrorCode.InputUnreadable, $"'{name}' cannot be restored: {failure.Message.TrimEnd('.')}.", failure);
        }
    }
}
