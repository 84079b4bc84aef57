using System.Text;
using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Extraction.Text;

/// <summary>Reads the rows of a table, quoted cells as in RFC 4180. White space around cells does not count.</summary>
internal static class CsvRows
{
    /// <summary>The rows with the number of their first line, empty ones left out.</summary>
    /// <exception cref="CoauthorGraphException">A quote is never closed.</exception>
    public static IEnumerable<(int Line, List<string> Cells)> Read(TextReader reader, char delimiter)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (line, first) = (1, 1);
        var (isQuoted, isBegun) = (false, false);
        while (Next(reader) is var c && (c >= 0 || isBegun || cells.Count > 0))
        {
            line += c == '\n' ? 1 : 0;
            if (isQuoted)
            {
                if (c < 0)
                {
                    throw new CoauthorGraphException(
                        ErrorCode.InputUnreadable, $"A quote of line {first} of the table is never closed; close it.");
                }

                isQuoted = c != '"' || reader.Peek() == '"';
                if (c != '"' || isQuoted)
                {
                    cell.Append((char)(c == '"' ? reader.Read() : c));
                }
            }
            else if (c == delimiter || c == '\n' || c < 0)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
                isBegun = false;
                if (c == delimiter)
                {
                    continue;
                }

                if (cells.Exists(static one => one.Length > 0))
                {
                    yield return (first, cells);
                    cells = [];
                }

                cells.Clear();
                first = line;
            }
            else if (c == '"' && !isBegun)
            {
                (isQuoted, isBegun) = (true, true);
            }
            else
            {
                cell.Append((char)c);
                isBegun |= !char.IsWhiteSpace((char)c);
            }
        }
    }

    /// <summary>What parts the cells of a header: of tab, semicolon, comma and bar the one that stands there
    /// most.</summary>
    public static char DelimiterOf(string header) => "\t;,|".MaxBy(mark => header.Count(one => one == mark));

    // The next letter, whatever lines end with; below 0 at the end.
    private static int Next(TextReader reader)
    {
        var c = reader.Read();
        if (c == '\r' && reader.Peek() == '\n')
        {
            c = reader.Read();
        }

        return c == '\r' ? '\n' : c;
    }
}
