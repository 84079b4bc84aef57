using System.Buffers;
using System.Text;

namespace CoauthorGraph.Core.Text;

/// <summary>Cells of CSV as RFC 4180 has them.</summary>
public static class CsvCell
{
    /// <summary>What a file begins with to tell spreadsheets that it is UTF-8.</summary>
    public const string ByteOrderMark = "\uFEFF";

    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create("\",\r\n");

    /// <summary>A text as a cell for people, whose spreadsheets leave it a text (<see cref="SpreadsheetText"/>).
    /// </summary>
    public static string ForPeople(string text) => Quoted(SpreadsheetText.Escape(text));

    /// <summary>A value as a cell, quoted where it must be.</summary>
    public static string Quoted(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.AsSpan().ContainsAny(NeedQuotes)
            ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : value;
    }

    /// <summary>The texts of a line that <see cref="ForPeople"/> wrote; a byte order mark before it is passed
    /// over.</summary>
    public static IReadOnlyList<string> Split(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = line.StartsWith(ByteOrderMark, StringComparison.Ordinal) ? 1 : 0; i < line.Length; i++)
        {
            var character = line[i];
            if (character == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                cell.Append(character);
                i++;
            }
            else if (character == '"')
            {
                quoted = !quoted;
            }
            else if (character == ',' && !quoted)
            {
                cells.Add(SpreadsheetText.Unescape(cell.ToString()));
                cell.Clear();
            }
            else
            {
                cell.Append(character);
            }
        }

        cells.Add(SpreadsheetText.Unescape(cell.ToString()));
        return cells;
    }
}
