using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Xml;

/// <summary>Runs an XML format: takes the records from the stream and turns each into what it says.</summary>
internal static class XmlRecords
{
    /// <summary>Streams the items of a file. <paramref name="map"/> is asked for every record and announced tag in
    /// their order and throws <see cref="FormatException"/> for a record that is none.</summary>
    public static IEnumerable<ReadItem> Read(
        Stream content, ReadContext context, string format, XmlShape shape,
        Func<XmlElement, RecordSource, IEnumerable<ReadItem>> map, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var records = new XmlRecordSource(content, shape);
        long ordinal = 0;
        while (records.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var source = new RecordSource(context.FileName, format, ordinal, records.Line);
            if (records.Problem is { } problem)
            {
                ordinal += records.IsRemark ? 0 : 1;
                yield return records.IsRemark
                    ? Issues.Remark(source, "entities-refused", problem, records.Snippet)
                    : Issues.Rejected(
                        source, records.IsCut ? RecordIssue.CutFile : "bad-xml", problem, records.Snippet);
                continue;
            }

            var items = Map(records, source, map);
            ordinal += items.Count > 0 ? 1 : 0;
            foreach (var item in items)
            {
                yield return item;
            }
        }

        if (records.Unended is { } root)
        {
            yield return Issues.Rejected(
                new RecordSource(context.FileName, format, ordinal, records.Line), RecordIssue.CutFile,
                $"The file ends before </{root}>: what follows is missing.", "");
        }
    }

    private static IReadOnlyList<ReadItem> Map(
        XmlRecordSource records, RecordSource source, Func<XmlElement, RecordSource, IEnumerable<ReadItem>> map)
    {
        try
        {
            return [.. map(records.Element!, source)];
        }
        catch (FormatException failure)
        {
            return [Issues.Rejected(
                source, "bad-record", $"This is no {source.Format} record: {failure.Message}.", records.Snippet)];
        }
    }
}
