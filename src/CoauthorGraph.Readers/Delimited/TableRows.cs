using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Readers.Delimited;

/// <summary>
/// Finds the rows of a table. A row that cannot be cut into as many cells as the header has is given as bad, with all
/// that may belong to it: reading goes on at the next line that is the start of a row for certain.
/// </summary>
internal sealed class TableRows(PendingLines lines, TableLayout layout)
{
    private const int LongestRow = 1 << 24;
    private const int MostLinesOfARow = 500;
    private const int MostBrokenLines = 40;

    private readonly char _delimiter = layout.Delimiter;
    private readonly List<string> _next = [];
    private RowShape _shape = new([]);
    private SurplusCells? _surplus;
    private int _surplusTried;

    /// <summary>The columns by name; known when the first row has come.</summary>
    public IReadOnlyDictionary<string, int> Columns { get; private set; } = new Dictionary<string, int>();

    /// <summary>The rows, blank lines left out.</summary>
    public IEnumerable<TableRow> Rows(CancellationToken cancellationToken)
    {
        SkipToHeader();
        while (lines.Next() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            yield return Row(line, lines.Number);
        }
    }

    private void SkipToHeader()
    {
        var before = layout.LinesBefore;
        while (lines.Next() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line) || before-- > 0)
            {
                continue;
            }

            var fields = new List<string>();
            _ = Cut(ref line, fields);
            Columns = Named(layout.Names.Count > 0 ? layout.Names : fields);
            _shape = new RowShape(layout.Names.Count > 0 ? layout.Names : fields);
            return;
        }
    }

    private static Dictionary<string, int> Named(IReadOnlyList<string> fields)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < fields.Count; i++)
        {
            var name = TextFolding.CollapseSpace(fields[i].Trim('\uFEFF'));
            columns.TryAdd(name.Length == 0 ? $"#{i + 1}" : name, i);
        }

        return columns;
    }

    private TableRow Row(string line, long number)
    {
        var fields = new List<string>(_shape.Columns + 1);
        var ending = DelimitedLine.Split(line, _delimiter, fields);
        if (ending == DelimitedLine.Ending.Whole && Fits(line, fields))
        {
            return Good(line, number, fields);
        }

        if (ending == DelimitedLine.Ending.InQuotes && Join(ref line, fields))
        {
            return Good(line, number, fields);
        }

        if (ending == DelimitedLine.Ending.Whole && fields.Count < _shape.Columns
            && (JoinBroken(ref line, fields) || IsShort(fields)))
        {
            return new TableRow(number, line, fields);
        }

        if (line.Contains('"', StringComparison.Ordinal) && Loosely(ref line, fields))
        {
            return Good(line, number, fields);
        }

        SkipToCertain(ref line, MayBegin(line, fields, ending));
        return new TableRow(number, line, null);
    }

    private bool Fits(string text, List<string> fields) => _shape.Fits(fields) || FitsWithSurplus(text, fields);

    // The first row with cells too many looks at those after it: what they all have more is no damage.
    private bool FitsWithSurplus(string text, List<string> fields)
    {
        var count = fields.Count - _shape.Columns;
        if (count is < 1 or > SurplusCells.Most)
        {
            return false;
        }

        if (_surplus?.Count != count && _surplusTried != count)
        {
            _surplusTried = count;
            var taken = new List<string>();
            _surplus = SurplusCells.Of(_shape, Following(text, fields, taken), taken.Count < MostBrokenLines);
            lines.GiveBack(taken);
        }

        return _surplus?.TryTake(text, fields) == true;
    }

    private List<(string Text, List<string> Fields)> Following(string text, List<string> fields, List<string> taken)
    {
        var rows = new List<(string Text, List<string> Fields)> { (text, [.. fields]) };
        var row = "";
        while (taken.Count < MostBrokenLines && lines.Next() is { } next)
        {
            taken.Add(next);
            row = row.Length == 0 ? next : $"{row}\n{next}";
            var cells = new List<string>();
            var ending = DelimitedLine.Split(row, _delimiter, cells);
            if (ending != DelimitedLine.Ending.InQuotes)
            {
                if (ending == DelimitedLine.Ending.Whole && cells.Count == fields.Count)
                {
                    rows.Add((row, cells));
                }
                else if (!string.IsNullOrWhiteSpace(row) && !_shape.Fits(cells))
                {
                    break;
                }

                row = "";
            }
        }

        return rows;
    }

    private TableRow Good(string line, long number, List<string> fields)
    {
        _shape.Learn(line, fields);
        return new TableRow(number, line, fields);
    }

    private DelimitedLine.Ending Cut(ref string line, List<string> fields)
    {
        var ending = DelimitedLine.Split(line, _delimiter, fields);
        for (var more = 0; ending == DelimitedLine.Ending.InQuotes && more < 10 && lines.Next() is { } next; more++)
        {
            line = $"{line}\n{next}";
            ending = DelimitedLine.Split(line, _delimiter, fields);
        }

        return ending;
    }

    // Takes further lines while a quoted field is open; gives them back when that makes no row.
    private bool Join(ref string line, List<string> fields)
    {
        var taken = new List<string>();
        var text = new System.Text.StringBuilder(line);
        var rowsWithin = 0;
        while (taken.Count < MostLinesOfARow && text.Length < LongestRow && lines.Next() is { } next)
        {
            taken.Add(next);
            text.Append('\n').Append(next);
            if (next.Contains('"', StringComparison.Ordinal))
            {
                var joined = text.ToString();
                var ending = DelimitedLine.Split(joined, _delimiter, fields);
                if (ending == DelimitedLine.Ending.Whole && Fits(joined, fields))
                {
                    line = joined;
                    return true;
                }

                if (ending != DelimitedLine.Ending.InQuotes)
                {
                    break;
                }
            }

            // Rows with their numbers in place within an open quote are rows: the quote was never closed. A cell may
            // hold a line that looks like one.
            if (!IsCertain(next) || !_shape.HasNumber(_next))
            {
                rowsWithin = next.Contains('"', StringComparison.Ordinal) ? 0 : rowsWithin;
            }
            else if (++rowsWithin > 1)
            {
                break;
            }
        }

        lines.GiveBack(taken);
        return false;
    }

    // A line feed without quotes breaks a row: its lines have as many cells together as a row has.
    private bool JoinBroken(ref string line, List<string> fields)
    {
        var taken = new List<string>();
        var cells = new List<string>(fields);
        while (taken.Count < MostBrokenLines && lines.Next() is { } next)
        {
            taken.Add(next);
            if (DelimitedLine.Split(next, _delimiter, _next) != DelimitedLine.Ending.Whole
                || (_shape.Fits(_next) && !GoesOn(next, fields.Count)))
            {
                break;
            }

            cells[^1] = $"{cells[^1]}\n{(_next.Count == 0 ? "" : _next[0])}";
            cells.AddRange(_next.Skip(1));
            if (_shape.Fits(cells))
            {
                fields.Clear();
                fields.AddRange(cells);
                line = string.Join('\n', taken.Prepend(line));
                return _shape.IsCertain(line, fields) || Refuse(taken);
            }

            if (cells.Count > _shape.Columns)
            {
                break;
            }
        }

        lines.GiveBack(taken);
        return false;
    }

    private bool Refuse(List<string> taken)
    {
        lines.GiveBack(taken);
        return false;
    }

    // A line that is whole by itself goes on with the one before only if it begins amid a sentence.
    private static bool GoesOn(string next, int cells) =>
        cells == 1 && next.AsSpan().TrimStart() is [var first, ..] && char.IsLower(first);

    // Programs leave empty cells at the end of a row away; only where the next row is certain is it one.
    private bool IsShort(List<string> fields)
    {
        if (fields.Count == 1 && _shape.Columns > 2)
        {
            return false;
        }

        var taken = new List<string>();
        var isShort = true;
        while (lines.Next() is { } next)
        {
            taken.Add(next);
            if (!string.IsNullOrWhiteSpace(next))
            {
                isShort = IsCertain(next) || StartsQuoted(next) || IsAlsoShort(next, fields.Count);
                break;
            }
        }

        lines.GiveBack(taken);
        return isShort;
    }

    private bool IsAlsoShort(string next, int cells) =>
        DelimitedLine.Split(next, _delimiter, _next) == DelimitedLine.Ending.Whole && _next.Count == cells
        && cells * 2 > _shape.Columns;

    private bool StartsQuoted(string next) =>
        DelimitedLine.Split(next, _delimiter, _next) == DelimitedLine.Ending.InQuotes && next.StartsWith('"');

    private bool Loosely(ref string line, List<string> fields)
    {
        var taken = new List<string>();
        var text = line;
        while (true)
        {
            var isOpen = false;
            foreach (var innerCloses in (ReadOnlySpan<bool>)[false, true])
            {
                var ending = LooseLine.Split(text, _delimiter, innerCloses, fields);
                if (ending == DelimitedLine.Ending.Whole && _shape.Fits(fields) && _shape.Agrees(fields))
                {
                    line = text;
                    return true;
                }

                isOpen |= ending == DelimitedLine.Ending.InQuotes;
            }

            if (!isOpen || taken.Count == MostBrokenLines || lines.Next() is not { } next)
            {
                break;
            }

            taken.Add(next);
            if (IsCertain(next))
            {
                break;
            }

            text = $"{text}\n{next}";
        }

        lines.GiveBack(taken);
        return false;
    }

    // A lone cell of words that begin a sentence may be the start of what the next line ends, however whole that looks.
    private bool MayBegin(string line, List<string> fields, DelimitedLine.Ending ending) =>
        ending == DelimitedLine.Ending.Whole && fields.Count == 1 && _shape.Columns > 2 && !_shape.BeginsWithNumber
        && line.AsSpan().Trim() is [var first, ..] text && char.IsUpper(first) && text.Contains(' ');

    private void SkipToCertain(ref string line, bool withNext)
    {
        if (withNext && lines.Next() is { } rest)
        {
            line = $"{line}\n{rest}";
        }

        for (var skipped = 0; skipped < MostLinesOfARow && lines.Next() is { } next; skipped++)
        {
            if (!string.IsNullOrWhiteSpace(next) && (IsCertain(next) || IsCertainOfLines(next)))
            {
                lines.GiveBack([next]);
                return;
            }

            if (line.Length < LongestRow)
            {
                line = $"{line}\n{next}";
            }
        }
    }

    private bool IsCertain(string line) =>
        DelimitedLine.Split(line, _delimiter, _next) == DelimitedLine.Ending.Whole && _shape.IsCertain(line, _next);

    private bool IsCertainOfLines(string line)
    {
        if (DelimitedLine.Split(line, _delimiter, _next) != DelimitedLine.Ending.InQuotes)
        {
            return false;
        }

        var taken = new List<string>();
        var text = line;
        var isCertain = false;
        while (!isCertain && taken.Count < MostBrokenLines && lines.Next() is { } next)
        {
            taken.Add(next);
            text = $"{text}\n{next}";
            var ending = DelimitedLine.Split(text, _delimiter, _next);
            isCertain = ending == DelimitedLine.Ending.Whole && _shape.IsCertain(text, _next);
            if (ending != DelimitedLine.Ending.InQuotes)
            {
                break;
            }
        }

        lines.GiveBack(taken);
        return isCertain;
    }
}
