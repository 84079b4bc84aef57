using System.Text;
using System.Text.Json;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.ArxivMetadata;

/// <summary>
/// Reads arXiv metadata as JSON lines, the layout of Cornell's arXiv data set on Kaggle. Fields: <c>id, title,
/// abstract, categories, doi, journal-ref, versions[0].created</c> (the paper's date; else year and month of the
/// identifier), <c>update_date</c>, <c>authors_parsed</c> ([family, given, suffix, affiliation…]; else <c>authors</c>).
/// LaTeX in names and titles becomes the characters it stands for.
/// </summary>
public sealed class ArxivMetadataReader : IDetectableReader
{
    private const int SnippetLength = 256;

    /// <inheritdoc/>
    public string Format => "arxiv";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var first = JsonHead.FirstObject(head);
        return !head.TrimStart("\uFEFF \t\r\n"u8).StartsWith("["u8) && first.Has("id"u8)
            && (first.Has("authors_parsed"u8)
            || (first.Has("update_date"u8) && first.Has("categories"u8)));
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var lines = new LineSource(content);
        var scan = new ArxivRecordScan(context.FileName);
        var parser = new ArxivRecordParser();
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

            scan.Ordinal = ordinal;
            if (!lines.IsCut && scan.TryRead(lines.Line.Span, lines.Number))
            {
                yield return scan.Paper!;
                ordinal++;
                continue;
            }

            foreach (var item in ReadLine(lines, parser, new(context.FileName, Format, ordinal, lines.Number)))
            {
                yield return item;
                ordinal++;
            }
        }
    }

    private static List<ReadItem> ReadLine(LineSource lines, ArxivRecordParser parser, RecordSource source)
    {
        if (lines.IsCut)
        {
            return [Issues.Rejected(source, "line-too-long", "The line is longer than 256 MB.", lines.Text())];
        }

        var whole = ReadRecord(lines.Line, parser, source);
        return whole.Issue is null ? [whole]
            : [.. Parts(lines.Line).Select((part, at) =>
                ReadRecord(part, parser, source with { Ordinal = source.Ordinal + at }))];
    }

    // A lost line end leaves several records in a line. Within a string the quotation marks would be escaped.
    private static List<ReadOnlyMemory<byte>> Parts(ReadOnlyMemory<byte> line)
    {
        var parts = new List<ReadOnlyMemory<byte>>();
        while (line.Length > 0)
        {
            var next = line.Span[1..].IndexOf("{\"id\""u8);
            var end = next < 0 ? line.Length : next + 1;
            parts.Add(line[..end]);
            line = line[end..];
        }

        return parts;
    }

    private static ReadItem ReadRecord(ReadOnlyMemory<byte> record, ArxivRecordParser parser, RecordSource source)
    {
        try
        {
            return parser.Parse(record.Span, source);
        }
        catch (Exception failure) when (failure is JsonException or FormatException or InvalidOperationException)
        {
            var code = failure is FormatException ? "bad-field" : "bad-json";
            var snippet = Encoding.UTF8.GetString(record.Span[..Math.Min(SnippetLength, record.Length)]);
            return Issues.Rejected(source, code, $"This is no arXiv record: {failure.Message}", snippet);
        }
    }
}
