using System.IO.Compression;

namespace CoauthorGraph.Readers.Sources;

/// <summary>An entry of a zip archive that closes the archive with itself.</summary>
internal sealed class ZipEntryStream(ZipArchive archive, string entry) : Stream
{
    private readonly Stream _inner = archive.GetEntry(entry)!.Open();

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => _inner.Read(buffer, offset, count);

    public override int Read(Span<byte> buffer) => _inner.Read(buffer);

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
            _inner.Dispose();
            archive.Dispose();
        }

        base.Dispose(disposing);
    }
}
