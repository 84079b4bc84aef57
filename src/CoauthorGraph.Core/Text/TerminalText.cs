using System.Globalization;
using System.Text;

namespace CoauthorGraph.Core.Text;

/// <summary>
/// Text that cannot steer a terminal. What a file or a database holds may carry controls that colour, move, rename,
/// beep or turn the order of letters; each is shown as <c>\uXXXX</c>, which JSON reads as the character itself.
/// </summary>
public static class TerminalText
{
    /// <summary>The text with each steering character shown by its number; the same string where there is
    /// none.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.AsSpan().IndexOfAnySteering();
        if (at < 0)
        {
            return text;
        }

        var shown = new StringBuilder(text, 0, at, text.Length + 16);
        Append(shown, text.AsSpan(at));
        return shown.ToString();
    }

    /// <summary>
    /// Whether a character acts on the terminal instead of standing in it: controls of both sets but line feed and
    /// tabulator, separators of lines that are no line feed, and the marks, embeddings, overrides and isolates that
    /// turn the direction of what stands beside them.
    /// </summary>
    public static bool Steers(char character) => character switch
    {
        '\n' or '\t' => false,
        '\u061C' or '\u200E' or '\u200F' or '\u2028' or '\u2029' => true,
        (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => true,
        _ => char.IsControl(character),
    };

    internal static void Append(StringBuilder shown, ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (Steers(character))
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            }
            else
            {
                shown.Append(character);
            }
        }
    }

    private static int IndexOfAnySteering(this ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (Steers(text[at]))
            {
                return at;
            }
        }

        return -1;
    }
}
