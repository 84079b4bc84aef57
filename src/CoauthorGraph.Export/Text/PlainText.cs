using System.Text;

namespace CoauthorGraph.Export.Text;

/// <summary>Makes printed text fit for files: what sources print may hold anything.</summary>
internal static class PlainText
{
    /// <summary>
    /// The text on one line: controls, line and paragraph separators become blanks; what is no character in XML
    /// (U+FFFE, U+FFFF) becomes U+FFFD. Returns the same string when nothing had to change.
    /// </summary>
    public static string OneLine(string text)
    {
        var at = 0;
        while (at < text.Length && !NeedsChange(text[at]))
        {
            at++;
        }

        if (at == text.Length)
        {
            return text;
        }

        var clean = new StringBuilder(text, 0, at, text.Length);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            clean.Append(!NeedsChange(c) ? c : c >= '\uFFFE' ? '\uFFFD' : ' ');
        }

        return clean.ToString();
    }

    private static bool NeedsChange(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or >= '\uFFFE';
}
