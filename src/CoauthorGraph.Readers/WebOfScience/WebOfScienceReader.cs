using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.AuthorLists;
using CoauthorGraph.Readers.Compression;
using CoauthorGraph.Readers.Delimited;
using CoauthorGraph.Readers.Tagged;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.WebOfScience;

/// <summary>
/// Reads Web of Science exports (Clarivate, "Web of Science Core Collection Field Tags"), tagged text and
/// tables, with tags or words as names of columns. The field map stands at <see cref="WebOfSciencePaper"/>.
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
        return lines.Count > 0 && (TableLayout.Find(lines, WebOfScienceTable.Worth) is not null
            || (lines.Exists(static line => line.TrimStart('\uFEFF') is ['P', 'T', ' ', _])
                && lines.Exists(static line => Split(line).Tag is "SO" or "TI" or "AU")));
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken)
    {
        var peek = new PeekStream(content);
        var head = HeadLines.OfText(peek.Peek(1 << 14), TableLayout.MostLines);
        return TableLayout.Find(head, WebOfScienceTable.Worth) is { } layout
            ? DelimitedRecords.Read(
                peek, context, Format, layout,
                static sample =>
                {
                    var style = Style(sample.Select(WebOfScienceTable.Record));
                    return (row, source) => WebOfSciencePaper.Of(WebOfScienceTable.Record(row), style, source);
                },
                cancellationToken)
            : TaggedRecords.Read(
                peek, context, Dialect,
                static sample =>
                {
                    var style = Style(sample);
                    return (record, source) => WebOfSciencePaper.Of(record, style, source);
                },
                cancellationToken);
    }

    private static AuthorListStyle Style(IEnumerable<TaggedRecord> sample) => AuthorListSample.StyleOf(
        sample.SelectMany(static record => record.Lines(record.Text("AF") is null ? "AU" : "AF")), oneByOne: true);

    private static TaggedLine Split(ReadOnlySpan<char> line)
    {
        line = line.TrimStart('\uFEFF');
        return line.Length >= 2 && char.IsAsciiLetterUpper(line[0])
            && (char.IsAsciiLetterUpper(line[1]) || char.IsAsciiDigit(line[1])) && (line.Length == 2 || line[2] == ' ')
            ? TaggedLine.Of(line[..2], line.Length > 3 ? line[3..] : [])
            : new TaggedLine(null, line);
    }
}
