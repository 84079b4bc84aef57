using System.IO.Compression;
using CoauthorGraph.Core.Files;

namespace CoauthorGraph.Readers.Sources;

/// <summary>An entry of a zip archive that closes the archive with itself.</summary>
internal sealed class ZipEntryStream(ZipArchive archive, string entry) : ForwardStream
{
    private readonly Stream _inner = archive.GetEntry(entry)!.Open();

    public override int Read(byte[] buffer, int offset, int count) => _inner.Read(buffer, offset, count);

    public override int Read(Span<byte> buffer) => _inner.Read(buffer);

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
