using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Json;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.PaperRecords;

/// <summary>
/// Reads our own paper records, one JSON object a line, as <c>coauthor extract</c> writes them (see
/// <see cref="PaperRecordJson"/>), or the same objects in a list or over several lines.
/// </summary>
public sealed class PaperRecordReader : IDetectableReader
{
    internal const string FormatName = "records";

    private static readonly JsonShape Shape = new(
        [],
        static json => json.HasText("title"u8) || json.Field("authors"u8).IsList);

    /// <inheritdoc/>
    public string Format => FormatName;

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var first = JsonHead.FirstObject(head);
        return first.Has("title"u8, "authors"u8, any: true)
            && (first.HasInside("authors"u8, "name"u8) || first.HasStringList("authors"u8) || !first.Has("authors"u8))
            && (first.Has("authors"u8) || !first.Has("author"u8))
            && !first.Has("authors_parsed"u8) && !first.Has("paperId"u8) && !first.Has("authorships"u8)
            && !first.Has("corpusid"u8) && !first.Has("DOI"u8) && !first.Has("status"u8);
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var parser = new PaperRecordParser();
        return JsonRecords.Read(
            content, context, Format, Shape, (json, source, items) => items.Add(parser.Of(json, source)),
            cancellationToken);
    }
}
