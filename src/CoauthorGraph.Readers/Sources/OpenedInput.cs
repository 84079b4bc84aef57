using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Compression;

namespace CoauthorGraph.Readers.Sources;

/// <summary>A file with its reader, ready to be read once.</summary>
public sealed class OpenedInput : IDisposable
{
    private readonly Stream _content;
    private readonly IRecordReader _reader;
    private readonly ReadContext _context;

    internal OpenedInput(Stream content, IRecordReader reader, ReadContext context, string? compression)
    {
        _content = content;
        _reader = reader;
        _context = context;
        Compression = compression;
    }

    /// <summary>The format it is read as.</summary>
    public string Format => _reader.Format;

    /// <summary>How it is compressed: gzip, zstd, xz, bzip2, zip; null when it is not.</summary>
    public string? Compression { get; }

    /// <summary>Streams what is in the file.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">The content cannot be decompressed or read at
    /// all.</exception>
    public IEnumerable<ReadItem> Read(CancellationToken cancellationToken)
    {
        using var items = _reader.Read(_content, _context, cancellationToken).GetEnumerator();
        while (MoveNext(items))
        {
            yield return items.Current;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _content.Dispose();

    private bool MoveNext(IEnumerator<ReadItem> items)
    {
        try
        {
            return items.MoveNext();
        }
        catch (Exception failure) when (Decompression.IsDamage(failure))
        {
            throw RecordSources.Unreadable(_context.FileName,
                $"its {Compression ?? "content"} is damaged ({failure.Message})", failure);
        }
    }
}
