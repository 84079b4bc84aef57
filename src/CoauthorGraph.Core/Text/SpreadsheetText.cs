using System.Globalization;

namespace CoauthorGraph.Core.Text;

/// <summary>
/// Cells of text that a spreadsheet does not compute. A text whose first character, blanks and apostrophes before it
/// not counted, is <c>= + - @</c>, one of their full-width forms, or that begins with a tabulator, a carriage return or
/// a line feed, is written with an apostrophe before it; a text that is a plain number is left as it is. Reading takes
/// the apostrophe off again, so that every text comes back: one that looks escaped already has got a second apostrophe.
/// Numbers are no text and never pass through here.
/// </summary>
public static class SpreadsheetText
{
    private const char Apostrophe = '\'';

    /// <summary>The text as a cell for people.</summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsComputed(text) ? Apostrophe + text : text;
    }

    /// <summary>The text of a cell that <see cref="Escape"/> wrote.</summary>
    public static string Unescape(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell is [Apostrophe, ..] && IsComputed(cell.AsSpan(1)) ? cell[1..] : cell;
    }

    /// <summary>Whether a spreadsheet might compute a cell that holds this text, or one that looks like our escape
    /// of it.</summary>
    public static bool IsComputed(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && (text[at] == Apostrophe || IsBlank(text[at])))
        {
            if (text[at] is '\t' or '\r' or '\n')
            {
                return true;
            }

            at++;
        }

        return at < text.Length && Begins(text[at]) && !IsNumber(text);
    }

    private static bool Begins(char character) => character
        is '=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20' or '\u2212';

    // What spreadsheets trim or do not see.
    private static bool IsBlank(char character) =>
        char.IsWhiteSpace(character) || char.IsControl(character)
        || char.GetUnicodeCategory(character) == UnicodeCategory.Format;

    private static bool IsNumber(ReadOnlySpan<char> text) => double.TryParse(
        text,
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
        CultureInfo.InvariantCulture,
        out var number)
        && double.IsFinite(number);
}
