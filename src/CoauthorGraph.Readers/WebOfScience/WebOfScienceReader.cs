using System.Text;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Compression;
using CoauthorGraph.Readers.Delimited;
using CoauthorGraph.Readers.Tagged;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.WebOfScience;

/// <summary>
/// Reads Web of Science exports (Clarivate, "Web of Science Core Collection Field Tags"), tagged text and
/// tab-delimited. The field map stands at <see cref="WebOfSciencePaper"/>.
/// </summary>
public sealed class WebOfScienceReader : IDetectableReader
{
    private static readonly TaggedDialect Dialect = new("wos", "PT", "ER", ["FN", "VR", "EF"], Split);

    /// <inheritdoc/>
    public string Format => Dialect.Format;

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var lines = HeadLines.Of(head);
        return lines.Count > 0 && (IsTable(lines[0])
            || (lines.Exists(static line => line.TrimStart('\uFEFF') is ['P', 'T', ' ', _])
                && lines.Exists(static line => Split(line).Tag is "SO" or "TI" or "AU")));
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken)
    {
        var peek = new PeekStream(content);
        var start = Encoding.UTF8.GetString(peek.Peek(64)).TrimStart('\uFEFF');
        return IsTable(start)
            ? DelimitedRecords.Read(
                peek, context, Format, '\t', static (row, source) => WebOfSciencePaper.Of(Fields(row), source),
                cancellationToken)
            : TaggedRecords.Read(peek, context, Dialect, WebOfSciencePaper.Of, cancellationToken);
    }

    private static bool IsTable(string line) =>
        line.StartsWith("PT\tAU\t", StringComparison.Ordinal) || line.StartsWith("PT\tGP\t", StringComparison.Ordinal);

    // In the table a list's entries, each a line in tagged text, are parted by semicolons.
    private static TaggedRecord Fields(DelimitedRow row)
    {
        var record = new TaggedRecord(0);
        foreach (var (name, value) in row.Named())
        {
            if (name is "AU" or "AF" or "CA" or "CR")
            {
                record.Add(name, "");
                foreach (var entry in value.Split(';', StringSplitOptions.TrimEntries))
                {
                    record.Continue(entry);
                }
            }
            else
            {
                record.Add(name, value);
            }
        }

        return record;
    }

    private static (string? Tag, string Value) Split(string line)
    {
        line = line.TrimStart('\uFEFF');
        return line.Length >= 2 && char.IsAsciiLetterUpper(line[0])
            && (char.IsAsciiLetterUpper(line[1]) || char.IsAsciiDigit(line[1])) && (line.Length == 2 || line[2] == ' ')
            ? (line[..2], line.Length > 3 ? line[3..].Trim() : "")
            : (null, line);
    }
}
