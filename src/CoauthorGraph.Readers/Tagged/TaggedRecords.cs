using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Tagged;

/// <summary>
/// Runs a tagged format: a record ends at its end tag or where the next one starts, so that damage stays in one record.
/// Memory is bounded by the longest record.
/// </summary>
internal static class TaggedRecords
{
    private const int LongestLine = 1 << 22;
    private const int LongestRecord = 1 << 26;

    /// <summary>Streams the items of a file; <paramref name="map"/> throws <see cref="FormatException"/> for a record
    /// that is none.</summary>
    public static IEnumerable<ReadItem> Read(
        Stream content, ReadContext context, TaggedDialect dialect,
        Func<TaggedRecord, RecordSource, PaperRecord> map, CancellationToken cancellationToken) =>
        Read(content, context, dialect, _ => map, cancellationToken);

    /// <summary>As <see cref="Read(Stream, ReadContext, TaggedDialect, Func{TaggedRecord, RecordSource, PaperRecord},
    /// CancellationToken)"/>; how records are read is chosen by the first of them.</summary>
    public static IEnumerable<ReadItem> Read(
        Stream content, ReadContext context, TaggedDialect dialect,
        Func<IReadOnlyList<TaggedRecord>, Func<TaggedRecord, RecordSource, PaperRecord>> mapOf,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Sampled.Read(
            Records(content, dialect, cancellationToken),
            static record => record.Size,
            sample =>
            {
                var map = mapOf(sample);
                long ordinal = 0;
                return record => Map(
                    record, new RecordSource(context.FileName, dialect.Format, ordinal++, record.Line), map);
            });
    }

    private static IEnumerable<TaggedRecord> Records(
        Stream content, TaggedDialect dialect, CancellationToken cancellationToken)
    {
        using var lines = new LineSource(content, LongestLine);
        TaggedRecord? record = null;
        var buffer = new char[256];
        while (lines.MoveNext())
        {
            var text = lines.Text(ref buffer);
            var line = dialect.Split(text);
            var tag = line.Tag;
            var value = tag != dialect.End || tag is null ? line.Value.ToString() : "";
            if (record is not null
                && (tag == dialect.Start || IsEnd(dialect, tag, value) || record.Size > LongestRecord))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!IsRemark(dialect, record))
                {
                    yield return record;
                }

                record = null;
            }

            if (tag is null)
            {
                record?.Continue(value);
            }
            else if (tag != dialect.End && Array.IndexOf(dialect.Outside, tag) < 0)
            {
                record ??= new TaggedRecord(lines.Number);
                record.Add(tag, value);
            }
        }

        if (record is not null && !IsRemark(dialect, record))
        {
            yield return record;
        }
    }

    // What a program writes between the end of a record and the start of the next, as Ovid its "NL  - ".
    private static bool IsRemark(TaggedDialect dialect, TaggedRecord record) =>
        dialect.End is not null && record.Fields.Count == 1 && record.Fields[0].Tag != dialect.Start;

    private static bool IsEnd(TaggedDialect dialect, string? tag, string value) =>
        dialect.End is null ? tag is null && string.IsNullOrWhiteSpace(value) : tag == dialect.End;

    private static ReadItem Map(
        TaggedRecord record, RecordSource source, Func<TaggedRecord, RecordSource, PaperRecord> map)
    {
        try
        {
            return map(record, source);
        }
        catch (FormatException failure)
        {
            var start = string.Join(" | ", record.Fields.Take(4).Select(
                static field => $"{field.Tag} {field.Lines[0]}"));
            return Issues.Rejected(
                source, "bad-record", $"This is no {source.Format} record: {failure.Message}.", start);
        }
    }
}
