using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Listing;

/// <summary>
/// Groups the lines of a listing into blocks. Of the lines after a header, the first that can hold a title and a name
/// is the title line and the next one the abstract; blank and doubled lines are passed over, others are issues.
/// </summary>
internal sealed class ListingBlocks(LineSource lines, string file, string format)
{
    private const int MostLinesOfBlock = 64;
    private (string Text, long Number)? _header;
    private long _ordinal;
    private bool _started;

    /// <summary>Whether all blocks were taken.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>The next block, or null at the end.</summary>
    public ListingBlock? Next()
    {
        while (!IsAtEnd)
        {
            var header = _header;
            var body = new List<(string Text, long Number)>();
            _header = null;
            while (_header is null && body.Count < MostLinesOfBlock && ReadLine() is { } line)
            {
                if (ListingHeader.IsHeader(line.Text))
                {
                    _header = line;
                }
                else if (line.Text.Length > 0)
                {
                    body.Add(line);
                }
            }

            if (_header is null && body.Count < MostLinesOfBlock)
            {
                IsAtEnd = true;
            }

            if (header is null && body.Count == 0)
            {
                continue;
            }

            return header is { } found ? WithHeader(found, body) : Foreign(body);
        }

        return null;
    }

    private (string Text, long Number)? ReadLine()
    {
        if (!lines.MoveNext())
        {
            return null;
        }

        if (!_started)
        {
            _started = true;
        }

        return (TextFolding.CollapseSpace(lines.Text()), lines.Number);
    }

    private ListingBlock WithHeader((string Text, long Number) header, List<(string Text, long Number)> body)
    {
        var source = new RecordSource(file, format, _ordinal++, header.Number);
        var issues = new List<RecordIssue>();
        var kept = Without(body, issues, source);
        var length = body.Sum(static line => line.Text.Length);
        var first = kept.FindIndex(static line => TitlePlaces.Of(TitleLine.Read(line.Text).Body)
            .Count > 0);
        if (first < 0)
        {
            var doubled = _header is { } next && next.Text == header.Text && body.Count == 0;
            issues.Add(doubled
                ? Issues.Remark(source, "doubled-line", "The same first line stands twice.", header.Text)
                : Issues.Rejected(source, "no-title", "No line with a title and authors follows.", header.Text));
            return new ListingBlock(source, header.Text, null, null, issues, length);
        }

        var summary = first + 1 < kept.Count ? kept[first + 1].Text : null;
        for (var i = 0; i < kept.Count; i++)
        {
            if (i != first && i != first + 1)
            {
                issues.Add(Issues.Remark(
                    source with { Line = kept[i].Number }, "foreign-line", "The line belongs to no paper.",
                        kept[i].Text));
            }
        }

        return new ListingBlock(source, header.Text, new ListingLine(kept[first].Text, summary), summary, issues,
            length);
    }

    private static List<(string Text, long Number)> Without(
        List<(string Text, long Number)> body, List<RecordIssue> issues, RecordSource source)
    {
        var kept = new List<(string Text, long Number)>();
        foreach (var line in body)
        {
            if (kept.Count > 0 && kept[^1].Text == line.Text)
            {
                issues.Add(Issues.Remark(
                    source with { Line = line.Number }, "doubled-line", "The same line stands twice.", line.Text));
            }
            else
            {
                kept.Add(line);
            }
        }

        return kept;
    }

    private ListingBlock Foreign(List<(string Text, long Number)> body)
    {
        var source = new RecordSource(file, format, _ordinal, body[0].Number);
        return new ListingBlock(
            source,
            "",
            null,
            null,
            [Issues.Rejected(
                source,
                "no-header",
                $"{body.Count} line{(body.Count == 1 ? "" : "s")} without a first line such as 'LGNov 1, 2018Code' before.",
                body[0].Text)],
            body.Sum(static line => line.Text.Length));
    }
}
