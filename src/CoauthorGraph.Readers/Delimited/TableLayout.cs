namespace CoauthorGraph.Readers.Delimited;

/// <summary>Where a table's header stands and what parts its cells.</summary>
/// <param name="Delimiter">Comma, semicolon, tab or bar.</param>
/// <param name="LinesBefore">Lines with text before the header: <c>sep=;</c>, a remark about the export.</param>
/// <param name="Names">The header's cells.</param>
internal sealed record TableLayout(char Delimiter, int LinesBefore, IReadOnlyList<string> Names)
{
    /// <summary>As many lines that are not blank tell the layout.</summary>
    public const int MostLines = 24;

    private const int MostLinesBefore = 12;
    private const int MostCells = 2000;

    /// <summary>The layout of a table whose first lines are given; null where none is a header.</summary>
    /// <param name="lines">The first lines, blank ones left out.</param>
    /// <param name="worth">How well cells are known as names of columns; 0 for no header.</param>
    public static TableLayout? Find(List<string> lines, Func<IReadOnlyList<string>, int> worth)
    {
        var said = SaidDelimiter(lines);
        for (var i = 0; i < Math.Min(lines.Count, MostLinesBefore); i++)
        {
            TableLayout? best = null;
            var most = 0;
            foreach (var delimiter in said is null ? (ReadOnlySpan<char>)['\t', ';', ',', '|'] : [said.Value])
            {
                if (Cells(lines, i, delimiter) is { Count: > 1 and < MostCells } cells && worth(cells) is var value
                    && value > most)
                {
                    (most, best) = (value, new TableLayout(delimiter, i, WithRowNames(lines, i, delimiter, cells)));
                }
            }

            if (best is not null)
            {
                return best;
            }
        }

        return null;
    }

    /// <summary>The layout of what may be a table whose columns are not known: its first line with cells, if the next
    /// three have as many.</summary>
    public static TableLayout? Guess(List<string> lines)
    {
        var said = SaidDelimiter(lines);
        var from = said is null ? 0 : 1;
        foreach (var delimiter in said is null ? (ReadOnlySpan<char>)['\t', ';', ',', '|'] : [said.Value])
        {
            if (lines.Count > from + 1 && Cells(lines, from, delimiter) is { Count: > 1 and < MostCells } header
                && header.TrueForAll(static name => name.Trim().Length is > 0 and < 60)
                && Enumerable.Range(from + 1, Math.Min(3, lines.Count - from - 1))
                    .All(at => Cells(lines, at, delimiter)?.Count == header.Count))
            {
                return new TableLayout(delimiter, from, header);
            }
        }

        return null;
    }

    // R writes the names of rows, but no name above them.
    private static List<string> WithRowNames(List<string> lines, int header, char delimiter, List<string> names)
    {
        var rows = 0;
        for (var i = header + 1; i < lines.Count && rows < 2; i++)
        {
            if (Cells(lines, i, delimiter) is not { } cells || cells.Count != names.Count + 1
                || !int.TryParse(cells[0], out var number) || number != rows + 1
                || string.IsNullOrWhiteSpace(cells[^1]))
            {
                return names;
            }

            rows++;
        }

        return rows == 0 ? names : ["", .. names];
    }

    // Excel takes the separator from a first line "sep=;".
    private static char? SaidDelimiter(List<string> lines) =>
        lines.Count > 0 && lines[0].Trim().Trim('"') is var first
        && first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && first.Length <= 6
            ? first.Length == 4 ? '\t' : first.EndsWith("\\t", StringComparison.Ordinal) ? '\t' : first[4] : null;

    // A header's cell may go on in the next line.
    private static List<string>? Cells(List<string> lines, int at, char delimiter)
    {
        var fields = new List<string>();
        var text = lines[at];
        for (var next = at + 1; ; next++)
        {
            var ending = DelimitedLine.Split(text, delimiter, fields);
            if (ending == DelimitedLine.Ending.Whole)
            {
                return fields;
            }

            if (ending != DelimitedLine.Ending.InQuotes || next >= lines.Count || next > at + 3)
            {
                return null;
            }

            text = $"{text}\n{lines[next]}";
        }
    }
}
