using System.Text.Json;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.PaperRecords;

/// <summary>
/// Reads our own paper records, one JSON object a line, as <c>coauthor extract</c> writes them (see
/// <see cref="PaperRecordJson"/>). A line that is no record is an issue; empty lines are passed over.
/// </summary>
public sealed class PaperRecordReader : IDetectableReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    /// <inheritdoc/>
    public string Format => "records";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var first = JsonHead.FirstObject(head);
        return first.Has("title"u8, "authors"u8, any: true)
            && (first.HasInside("authors"u8, "name"u8) || first.HasStringList("authors"u8) || !first.Has("authors"u8))
            && !first.Has("authors_parsed"u8) && !first.Has("paperId"u8) && !first.Has("authorships"u8)
            && !first.Has("status"u8);
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var lines = new LineSource(content);
        for (long ordinal = 0; lines.MoveNext();)
        {
            if (JsonHead.IsBlank(lines.Line.Span))
            {
                continue;
            }

            if ((ordinal & 0xFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            yield return ReadLine(lines, new RecordSource(context.FileName, Format, ordinal, lines.Number));
            ordinal++;
        }
    }

    private static ReadItem ReadLine(LineSource lines, RecordSource source)
    {
        if (lines.IsCut)
        {
            return Issues.Rejected(source, "line-too-long", "The line is longer than 256 MB.", lines.Text());
        }

        try
        {
            using var document = JsonDocument.Parse(lines.Line, Options);
            return PaperRecordJson.Read(document.RootElement, source);
        }
        catch (Exception failure) when (failure is JsonException or FormatException or InvalidOperationException)
        {
            var code = failure is FormatException ? "bad-field" : "bad-json";
            return Issues.Rejected(source, code, $"This is no paper record: {failure.Message}", lines.Text());
        }
    }
}
