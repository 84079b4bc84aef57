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
            yield return !lines.IsCut && scan.TryRead(lines.Line.Span, lines.Number)
                ? scan.Paper!
                : ReadLine(lines, parser, new RecordSource(context.FileName, Format, ordinal, lines.Number));
            ordinal++;
        }
    }

    private static ReadItem ReadLine(LineSource lines, ArxivRecordParser parser, RecordSource source)
    {
        if (lines.IsCut)
        {
            return Issues.Rejected(source, "line-too-long", "The line is longer than 256 MB.", lines.Text());
        }

        try
        {
            return parser.Parse(lines.Line.Span, source);
        }
        catch (Exception failure) when (failure is JsonException or FormatException or InvalidOperationException)
        {
            var code = failure is FormatException ? "bad-field" : "bad-json";
            return Issues.Rejected(source, code, $"This is no arXiv record: {failure.Message}", lines.Text());
        }
    }
}
