using CoauthorGraph.Core.Files;
using SharpCompress.Compressors.Xz;

namespace CoauthorGraph.Readers.Compression;

/// <summary>
/// The content of an xz file, which may be several streams one after another with zeros between them ("The .xz File
/// Format", section 2), as programs with many threads and <c>cat</c> make it.
/// </summary>
internal sealed class XzStreams(PeekStream file) : ForwardStream
{
    private const int PaddingUnit = 4;

    private Stream? _current = new XZStream(file);

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (_current is not null && count > 0)
        {
            var read = _current.Read(buffer, offset, count);
            if (read > 0)
            {
                return read;
            }

            _current = Next();
        }

        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    private XZStream? Next()
    {
        while (true)
        {
            var rest = new PeekStream(file);
            var start = rest.Peek(PaddingUnit);
            if (start.IsEmpty)
            {
                return null;
            }

            if (start.IndexOfAnyExcept((byte)0) >= 0)
            {
                return new XZStream(rest);
            }
        }
    }
}
