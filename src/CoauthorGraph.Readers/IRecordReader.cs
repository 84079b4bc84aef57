using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Readers;

/// <summary>A reader of one format. Stateless and safe for several threads; one call reads one file.</summary>
public interface IRecordReader
{
    /// <summary>The format's name, as <c>--input-format</c> takes it.</summary>
    string Format { get; }

    /// <summary>
    /// Streams what is in a file, already decompressed. Bad records come as <see cref="RecordIssue"/>s; only a source
    /// that cannot be read at all throws.
    /// </summary>
    IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken);
}
