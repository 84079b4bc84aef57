using System.Text;
using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Extraction.Text;

/// <summary>Reads the rows of a table, quoted cells as in RFC 4180.</summary>
internal static class CsvRows
{
    /// <summary>The rows with the number of their first line, empty ones left out.</summary>
    /// <exception cref="CoauthorGraphException">A quote is never closed.</exception>
    public static IEnumerable<(int Line, List<string> Cells)> Read(TextReader reader, char delimiter)
    {
        var line = 0;
        while (reader.ReadLine() is { } text)
        {
            var first = ++line;
            var cells = new List<string>();
            while (!TryCut(text, delimiter, cells))
            {
                line++;
                text = reader.ReadLine() is { } next
                    ? $"{text}\n{next}"
                    : throw new CoauthorGraphException(
                        ErrorCode.InputUnreadable, $"A quote of line {first} of the table is never closed; close it.");
            }

            if (cells.Exists(static cell => cell.Length > 0))
            {
                yield return (first, cells);
            }
        }
    }

    /// <summary>What parts the cells of a header: of tab, semicolon, comma and bar the one that stands there
    /// most.</summary>
    public static char DelimiterOf(string header) => "\t;,|".MaxBy(mark => header.Count(one => one == mark));

    // False where a quote is open at the end.
    private static bool TryCut(string text, char delimiter, List<string> cells)
    {
        cells.Clear();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted ? c != '"' : c != delimiter && (c != '"' || cell.ToString().Trim().Length > 0))
            {
                cell.Append(c);
            }
            else if (!isQuoted && c == delimiter)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else if (isQuoted && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append(c);
                i++;
            }
            else
            {
                isQuoted = !isQuoted;
            }
        }

        cells.Add(cell.ToString().Trim());
        return !isQuoted;
    }
}
