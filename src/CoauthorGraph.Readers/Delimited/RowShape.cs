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

    private readonly bool[] _isNumber;
    private readonly bool[] _isSeen;
    private readonly int _named;
    private int _rows;
    private int _quotedRows;
    private bool _hasSpaces;

    public RowShape(IReadOnlyList<string> names)
    {
        _isNumber = new bool[names.Count];
        _isSeen = new bool[names.Count];
        Array.Fill(_isNumber, true);
        for (var i = 0; i < names.Count; i++)
        {
            _named = names[i].Trim().Length > 0 ? i + 1 : _named;
            _isSeen[i] = names[i].EndsWith("year", StringComparison.OrdinalIgnoreCase) || names[i] is "PY";
        }
    }

    /// <summary>Number of columns.</summary>
    public int Columns => _isNumber.Length;

    /// <summary>Cuts empty cells behind the last column off, and adds those of columns without a name; whether the
    /// number of cells is then the header's.</summary>
    public bool Fits(List<string> fields)
    {
        while (fields.Count > Columns && string.IsNullOrWhiteSpace(fields[^1]))
        {
            fields.RemoveAt(fields.Count - 1);
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
            if (_isNumber[i] && !string.IsNullOrWhiteSpace(fields[i]))
            {
                _isNumber[i] = IsNumber(fields[i]);
                _isSeen[i] = true;
            }
        }
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

    private static bool BeginsWithSpace(List<string> fields)
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
            var quoted = $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
            if (field.Contains('"', StringComparison.Ordinal) && !text.Contains(quoted, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNumber(string text) =>
        !text.AsSpan().ContainsAnyExcept(NumberSigns) && text.AsSpan().ContainsAnyInRange('0', '9');
}
