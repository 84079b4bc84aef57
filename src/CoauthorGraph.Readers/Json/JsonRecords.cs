using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Json;

/// <summary>Runs a JSON format: takes the records from the stream and turns each into what it says.</summary>
internal static class JsonRecords
{
    /// <summary>Streams the items of a file; <paramref name="map"/> adds those of a record, none
    /// when it says nothing, and throws <see cref="FormatException"/> for a record that is none.</summary>
    public static IEnumerable<ReadItem> Read(
        Stream content, ReadContext context, string format, JsonShape shape,
        Action<JsonValue, RecordSource, List<ReadItem>> map, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var records = JsonRecordSource.Open(content, shape);
        var items = new List<ReadItem>();
        for (long ordinal = 0; records.MoveNext(); ordinal++)
        {
            if ((ordinal & 0xFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var source = new RecordSource(context.FileName, format, ordinal, records.Line);
            if (records.Problem is { } problem)
            {
                yield return Issues.Rejected(source, "bad-json", problem, records.Snippet());
                continue;
            }

            Map(records, source, map, items);
            foreach (var item in items)
            {
                yield return item;
            }
        }
    }

    private static void Map(
        JsonRecordSource records, RecordSource source, Action<JsonValue, RecordSource, List<ReadItem>> map,
        List<ReadItem> items)
    {
        items.Clear();
        try
        {
            map(records.Record, source, items);
            if (items.Count == 0)
            {
                items.Add(Rejected(records, source, "bad-record", EmptyRecord.Sentence));
            }
        }
        catch (Exception failure) when (failure is FormatException or InvalidOperationException)
        {
            items.Clear();
            items.Add(Rejected(
                records, source, failure is FormatException ? "bad-record" : "bad-text", failure.Message));
        }
    }

    private static RecordIssue Rejected(
        JsonRecordSource records, RecordSource source, string code, string problem) => Issues.Rejected(
            source, code, $"This is no {source.Format} record: {problem}.", records.Snippet());
}
