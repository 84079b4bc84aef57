using System.Buffers;

namespace CoauthorGraph.Readers.Delimited;

/// <summary>
/// What the rows of a table have in common: the number of cells, which columns hold numbers only. By it a line is known
/// as the start of a row where the row before cannot be read.
/// </summary>
internal sealed class RowShape
{
    private const int MostRows = 1000;
    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789.,-/: ");

    // As many letters at the start of all cells of a column are no chance.
    private const int LeastBeginning = 4;
    private const int MostBeginnings = 16;

    private readonly bool[] _isNumber;
    private readonly bool[] _isSeen;
    private readonly bool[] _isYear;
    private readonly string?[] _beginnings;
    private readonly int _named;
    private int _rows;
    private int _quotedRows;
    private bool _hasSpaces;

    public RowShape(IReadOnlyList<string> names)
    {
        _isNumber = new bool[names.Count];
        _isSeen = new bool[names.Count];
        _isYear = new bool[names.Count];
        _beginnings = new string?[names.Count];
        Array.Fill(_isNumber, true);
        _hasSpaces = BeginsWithSpace(names);
        for (var i = 0; i < names.Count; i++)
        {
            _named = names[i].Trim().Length > 0 ? i + 1 : _named;
            _isYear[i] = names[i].EndsWith("year", StringComparison.OrdinalIgnoreCase) || names[i] is "PY";
            _isSeen[i] = _isYear[i];
        }
    }

    /// <summary>Number of columns.</summary>
    public int Columns => _isNumber.Length;

    /// <summary>Cuts empty cells behind the last column off, and adds those of columns without a name; whether the
    /// number of cells is then the header's, and no stray delimiter has pushed the year to the right.</summary>
    public bool Fits(List<string> fields)
    {
        if (fields.Count > Columns)
        {
            var bare = fields.FindLastIndex(static field => !string.IsNullOrWhiteSpace(field)) + 1;
            if (bare > Columns || IsPushed(fields))
            {
                return false;
            }

            fields.RemoveRange(Columns, fields.Count - Columns);
        }

        while (fields.Count < Columns && fields.Count >= _named)
        {
            fields.Add("");
        }

        return fields.Count == Columns;
    }

    /// <summary>Takes a good row into account.</summary>
    public void Learn(string text, List<string> fields)
    {
        if (_rows >= MostRows)
        {
            return;
        }

        _rows++;
        _hasSpaces |= BeginsWithSpace(fields);
        _quotedRows += text.StartsWith('"') ? 1 : 0;
        for (var i = 0; i < fields.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(fields[i]))
            {
                continue;
            }

            if (_rows <= MostBeginnings)
            {
                _beginnings[i] = _beginnings[i] is { } known ? Common(known, fields[i]) : fields[i];
            }

            if (_isNumber[i])
            {
                _isNumber[i] = IsNumber(fields[i]);
                _isSeen[i] = true;
            }
        }
    }

    /// <summary>Whether cells may stand in their columns: numbers where years do, no stray quotes, and no space behind
    /// delimiters that no quotes hold together.</summary>
    public bool MayHold(string text, List<string> fields)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (_isYear[i] && !string.IsNullOrWhiteSpace(fields[i]) && !IsNumber(fields[i]))
            {
                return false;
            }
        }

        return !text.Contains('"', StringComparison.Ordinal) ? _hasSpaces || !BeginsWithSpace(fields)
            : !HasStrayQuote(text, fields) && (_hasSpaces || !BeginsWithSpace(fields) || AreQuoted(text, fields));
    }

    /// <summary>Whether all cells of several words are quoted: who does that has quoted the delimiters in
    /// them.</summary>
    public static bool AreQuoted(string text, List<string> fields) => fields.TrueForAll(
        field => !field.Contains(' ', StringComparison.Ordinal) || IsQuoted(text, field));

    /// <summary>How many cells do not begin as all others of their column do, or are no numbers where those
    /// are.</summary>
    public int Strangers(List<string> fields)
    {
        var count = 0;
        for (var i = 0; i < fields.Count && _rows > 1; i++)
        {
            if (!string.IsNullOrWhiteSpace(fields[i]))
            {
                count += _isNumber[i] && _isSeen[i] && !IsNumber(fields[i]) ? 1 : 0;
                count += _beginnings[i] is { Length: >= LeastBeginning } beginning
                    && !fields[i].StartsWith(beginning, StringComparison.Ordinal) ? 1 : 0;
            }
        }

        return count;
    }

    /// <summary>Whether the first column holds numbers.</summary>
    public bool BeginsWithNumber => _isNumber[0] && _isSeen[0];

    /// <summary>Whether the cells of a line are a row's for certain: as many as the header's, numbers where only
    /// numbers stand, no stray quotes, and no space behind delimiters, as commas of a sentence have it.</summary>
    public bool IsCertain(string text, List<string> fields) =>
        Fits(fields) && (_hasSpaces || !BeginsWithSpace(fields)) && Agrees(fields)
        && (_quotedRows < _rows || _rows == 0 || text.StartsWith('"'))
        && (!text.Contains('"', StringComparison.Ordinal) || !HasStrayQuote(text, fields));

    /// <summary>Whether a certain row also has a number where only numbers stand.</summary>
    public bool HasNumber(List<string> fields)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (_isNumber[i] && _isSeen[i] && !string.IsNullOrWhiteSpace(fields[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether numbers stand where only numbers do.</summary>
    public bool Agrees(List<string> fields)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (_isNumber[i] && _isSeen[i] && !string.IsNullOrWhiteSpace(fields[i]) && !IsNumber(fields[i]))
            {
                return false;
            }
        }

        return true;
    }

    // "Wings, beaks,Quill,2020," has an empty cell behind the last column, but for the comma of its title.
    private bool IsPushed(List<string> fields)
    {
        if (!_hasSpaces && BeginsWithSpace(fields))
        {
            return true;
        }

        for (var i = 0; i < Columns; i++)
        {
            for (var to = i + 1; _isYear[i] && to <= i + fields.Count - Columns && to < fields.Count; to++)
            {
                if (!IsNumber(fields[i]) && fields[to].Trim() is { Length: 4 } year && IsNumber(year))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string Common(string known, string text)
    {
        var length = known.AsSpan().CommonPrefixLength(text);
        return length == known.Length ? known : known[..length];
    }

    private static bool BeginsWithSpace(IReadOnlyList<string> fields)
    {
        for (var i = 1; i < fields.Count; i++)
        {
            if (fields[i] is [' ', not ' ', ..])
            {
                return true;
            }
        }

        return false;
    }

    // A quote in a cell that is not quoted itself is what remains of another cell.
    private static bool HasStrayQuote(string text, List<string> fields)
    {
        foreach (var field in fields)
        {
            if (field.Contains('"', StringComparison.Ordinal) && !IsQuoted(text, field))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsQuoted(string text, string field) => text.Contains(
        $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", StringComparison.Ordinal);

    private static bool IsNumber(string text) =>
        !text.AsSpan().ContainsAnyExcept(NumberSigns) && text.AsSpan().ContainsAnyInRange('0', '9');
}
