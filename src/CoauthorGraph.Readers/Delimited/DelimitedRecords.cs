using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Delimited;

/// <summary>
/// Runs a format of delimited text with a header line. A quote that is never closed, or closed amid a later line, costs
/// the line that opened it and no other.
/// </summary>
internal static class DelimitedRecords
{
    private const int LongestLine = 1 << 24;
    private const int MostLinesOfARecord = 500;

    /// <summary>Streams the items of a file; <paramref name="map"/> throws <see cref="FormatException"/> for a row that
    /// is no record.</summary>
    public static IEnumerable<ReadItem> Read(
        Stream content, ReadContext context, string format, char delimiter,
        Func<DelimitedRow, RecordSource, PaperRecord> map, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var lines = new PendingLines(new LineSource(content, LongestLine));
        Dictionary<string, int>? columns = null;
        var fields = new List<string>();
        long ordinal = 0;
        while (lines.Next() is { } line)
        {
            var number = lines.Number;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            var whole = Join(lines, line, delimiter, columns?.Count ?? 0, fields);
            if (columns is null)
            {
                columns = Header(fields);
                continue;
            }

            var source = new RecordSource(context.FileName, format, ordinal++, number);
            yield return whole && fields.Count <= columns.Count + 1
                ? Map(new DelimitedRow(columns, fields), line, source, map)
                : Issues.Rejected(
                    source, "bad-row",
                    $"The row has {fields.Count} fields or a stray quote; the header has {columns.Count}.",
                    line);
        }
    }

    // Takes further lines while a quoted field is open; gives them back when that makes no sense.
    private static bool Join(PendingLines lines, string line, char delimiter, int columns, List<string> fields)
    {
        var ending = DelimitedLine.Split(line, delimiter, fields);
        if (ending != DelimitedLine.Ending.InQuotes)
        {
            return ending == DelimitedLine.Ending.Whole;
        }

        var taken = new List<string>();
        var text = line;
        while (ending == DelimitedLine.Ending.InQuotes && taken.Count < MostLinesOfARecord
            && text.Length < LongestLine && lines.Next() is { } next)
        {
            taken.Add(next);
            text = $"{text}\n{next}";
            ending = next.Contains('"', StringComparison.Ordinal)
                ? DelimitedLine.Split(text, delimiter, fields) : DelimitedLine.Ending.InQuotes;
        }

        if (ending == DelimitedLine.Ending.Whole && (columns == 0 || fields.Count == columns))
        {
            return true;
        }

        lines.GiveBack(taken);
        return false;
    }

    private static Dictionary<string, int> Header(List<string> fields)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < fields.Count; i++)
        {
            var name = TextFolding.CollapseSpace(fields[i].Trim('\uFEFF'));
            columns.TryAdd(name.Length == 0 ? $"#{i + 1}" : name, i);
        }

        return columns;
    }

    private static ReadItem Map(
        DelimitedRow row, string line, RecordSource source, Func<DelimitedRow, RecordSource, PaperRecord> map)
    {
        try
        {
            return map(row, source);
        }
        catch (FormatException failure)
        {
            return Issues.Rejected(
                source, "bad-record", $"This is no {source.Format} record: {failure.Message}.", line);
        }
    }
}
