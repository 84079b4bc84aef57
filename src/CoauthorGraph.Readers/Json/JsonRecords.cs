using System.Text.Json;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Json;

/// <summary>Runs a JSON format: takes the records from the stream and turns each into what it says.</summary>
internal static class JsonRecords
{
    /// <summary>Streams the items of a file; <paramref name="map"/> throws <see cref="FormatException"/> for a record
    /// that is none. What <paramref name="scan"/> can read it reads first.</summary>
    public static IEnumerable<ReadItem> Read(
        Stream content, ReadContext context, string format, JsonShape shape,
        Func<JsonElement, RecordSource, IEnumerable<ReadItem>> map, CancellationToken cancellationToken,
        JsonScan? scan = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var records = JsonRecordSource.Open(content, shape, scan);
        for (long ordinal = 0; records.MoveNext(); ordinal++)
        {
            if (scan is not null)
            {
                scan.Ordinal = ordinal + 1;
            }

            if ((ordinal & 0xFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (scan?.Paper is { } paper)
            {
                yield return paper;
                continue;
            }

            var source = new RecordSource(context.FileName, format, ordinal, records.Line);
            if (records.Problem is { } problem)
            {
                yield return Issues.Rejected(source, "bad-json", problem, records.Snippet());
                continue;
            }

            foreach (var item in Map(records, source, map))
            {
                yield return item;
            }
        }
    }

    private static IReadOnlyList<ReadItem> Map(
        JsonRecordSource records, RecordSource source, Func<JsonElement, RecordSource, IEnumerable<ReadItem>> map)
    {
        try
        {
            return [.. map(records.Record, source)];
        }
        catch (Exception failure) when (failure is FormatException or InvalidOperationException)
        {
            return [Issues.Rejected(
                source, failure is FormatException ? "bad-record" : "bad-text",
                $"This is no {source.Format} record: {failure.Message}.", records.Snippet())];
        }
    }
}
