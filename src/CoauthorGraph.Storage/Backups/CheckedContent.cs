using System.Security.Cryptography;

namespace CoauthorGraph.Storage.Backups;

/// <summary>The content of a part while it is packed; makes sure that it is what was listed.</summary>
internal sealed class CheckedContent(FileStream file, BackupPart part, CancellationToken cancellationToken) : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _read;

    public override bool CanRead => true;

    // The archive asks for the length before it reads, and only of what can be gone back in.
    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => part.Length;

    public override long Position
    {
        get => _read;
        set
        {
            if (value != _read)
            {
                throw new NotSupportedException();
            }
        }
    }

    public override int Read(Span<byte> buffer)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var read = file.Read(buffer[..(int)Math.Min(buffer.Length, part.Length - _read)]);
        _hash.AppendData(buffer[..read]);
        _read += read;
        var isWhole = _read == part.Length;
        return (read > 0 || isWhole) && (!isWhole || read == 0 || Fits())
            ? read
            : throw new IOException($"'{part.Name}' changed while it was packed");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool Fits() => Convert.ToHexStringLower(_hash.GetHashAndReset()) == part.Sha256;
}
