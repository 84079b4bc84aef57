using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.DblpListing;

/// <summary>
/// Reads listings of a venue as text, one paper a line: <c>number authors: title. venue year:pages</c>, or, for
/// journals, <c>title. venue volume(issue):pages (year)</c>. No specification exists; where the title ends and the
/// venue begins is told by the words that all lines of a file have there (<see cref="VenueWords"/>). Memory: 4,096
/// lines at a time.
/// </summary>
public sealed class DblpListingReader : IDetectableReader
{
    private const int WindowLines = 4096;
    private const int LongestLine = 1 << 20;

    /// <inheritdoc/>
    public string Format => "dblp-listing";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var lines = HeadLines.Of(head);
        var known = lines.Count(static line => DblpListingLine.Parse(line) is not null);
        return known * 10 > lines.Count * 7;
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(Stream content, ReadContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var lines = new LineSource(content, LongestLine);
        var venues = new VenueWords();
        var window = new List<(string Text, DblpListingLine? Line, long Number)>();
        long ordinal = 0;
        for (var more = true; more;)
        {
            window.Clear();
            while (window.Count < WindowLines && (more = lines.MoveNext()))
            {
                if (!JsonHead.IsBlank(lines.Line.Span))
                {
                    var text = lines.Text();
                    var line = DblpListingLine.Parse(text);
                    window.Add((text, line, lines.Number));
                    if (line is not null)
                    {
                        venues.Count(line);
                    }
                }
            }

            cancellationToken.ThrowIfCancellationRequested();
            foreach (var (text, line, number) in window)
            {
                var source = new RecordSource(context.FileName, Format, ordinal++, number);
                yield return line is not null
                    ? Paper(line, venues, source)
                    : Issues.Rejected(
                        source, "bad-line", "The line is not 'number authors: title. venue year'.", text);
            }
        }
    }

    private static PaperRecord Paper(DblpListingLine line, VenueWords venues, RecordSource source)
    {
        var (title, venue) = venues.Split(line.TitleAndVenue);
        var authors = new List<PaperAuthor>();
        foreach (var name in line.Authors.Split(',', StringSplitOptions.TrimEntries))
        {
            if (Mentions.Printed(DblpName.WithoutNumber(name), authors.Count) is { } author)
            {
                authors.Add(author with { SourceId = DblpName.HasNumber(name) ? "dblp:" + name : null });
            }
        }

        return new PaperRecord
        {
            Id = PaperId.OfContent(title, authors.Count == 0 ? null : authors[0].Name, line.Year),
            Title = title,
            Date = Dates.Of(line.Year, null, null),
            Year = line.Year,
            Venue = venue,
            Authors = authors,
            Source = source,
        };
    }
}
