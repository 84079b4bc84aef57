using System.Text;
using System.Text.Json;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Json;
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
        var tape = new JsonTape();
        var paper = new ArxivPaper();
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

            var source = new RecordSource(context.FileName, Format, ordinal, lines.Number);
            var whole = lines.IsCut
                ? Issues.Rejected(source, "line-too-long", "The line is longer than 256 MB.", lines.Text())
                : ReadRecord(lines.Line, tape, paper, source);
            if (whole.Issue is null || lines.IsCut)
            {
                yield return whole;
                ordinal++;
                continue;
            }

            foreach (var part in Parts(lines.Line))
            {
                yield return ReadRecord(part, tape, paper, source with { Ordinal = ordinal });
                ordinal++;
            }
        }
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

    private static ReadItem ReadRecord(
        ReadOnlyMemory<byte> record, JsonTape tape, ArxivPaper paper, RecordSource source)
    {
        try
        {
            tape.Parse(record);
            return paper.Of(tape.Root, source);
        }
        catch (Exception failure) when (failure is JsonException or FormatException or InvalidOperationException)
        {
            var code = failure is FormatException ? "bad-field" : "bad-json";
            var snippet = Encoding.UTF8.GetString(record.Span[..Math.Min(SnippetLength, record.Length)]);
            return Issues.Rejected(source, code, $"This is no arXiv record: {failure.Message}", snippet);
        }
    }
}
