using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Files;

namespace CoauthorGraph.Storage.Backups;

/// <summary>Where a backup is read from: what fails there is not a failure of the place it is restored to.</summary>
internal sealed class BackupSource(Stream inner, string name) : ForwardStream
{
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return inner.Read(buffer);
        }
        catch (IOException failure)
        {
            throw new CoauthorGraphException(
                ErrorCode.InputUnreadable, $"'{name}' cannot be restored: {failure.Message.TrimEnd('.')}.", failure);
        }
    }
}
