using System.Buffers;
using System.Text;

namespace CoauthorGraph.Readers.Latex;

/// <summary>Formulas that are no more than signs, words and numbers, perhaps raised or lowered.</summary>
internal static class LatexFormula
{
    private const int Longest = 40;

    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789.+-");

    private static readonly string[] Fonts =
        ["\\mathrm", "\\rm", "\\text", "\\textrm", "\\mathit", "\\mathbf", "\\textit", "\\mathsf", "\\mathcal", "\\it"];

    /// <summary>What stands between the dollar signs as text; null when it is more of a formula.</summary>
    public static string? Text(ReadOnlySpan<char> formula)
    {
        var text = formula.Trim();
        if (text.Length is 0 or > Longest)
        {
            return null;
        }

        var result = new StringBuilder();
        while (!text.IsEmpty)
        {
            var end = Piece(text, result);
            if (end <= 0)
            {
                return null;
            }

            text = text[end..];
        }

        return result.ToString();
    }

    // "x^2" is read as it is meant, "1.3^n" and "2^{10}" are not.
    private static bool IsReadable(ReadOnlySpan<char> raised, StringBuilder before)
    {
        var number = raised is ['{', ..] && raised.IndexOf('}') is > 1 and var close ? raised[1..close]
            : raised.Length > 0 ? raised[..1] : [];
        var isSigned = number is ['+' or '-', ..];
        return number.Length > 0 && !number.ContainsAnyExcept(NumberSigns)
            && (isSigned || before.Length == 0 || !char.IsAsciiDigit(before[^1]));
    }

    // Length of what the formula begins with; 0 when it cannot be told in text.
    private static int Piece(ReadOnlySpan<char> text, StringBuilder result)
    {
        foreach (var font in Fonts)
        {
            if (text.StartsWith(font) && text.Length > font.Length && text[font.Length] is '{' or ' ')
            {
                return font.Length;
            }
        }

        foreach (var degree in (ReadOnlySpan<string>)["^\\circ", "^{\\circ}"])
        {
            if (text.StartsWith(degree))
            {
                result.Append('°');
                return degree.Length;
            }
        }

        if (text[0] == '\\')
        {
            var end = 1;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
            {
                end++;
            }

            var sign = LatexSigns.Of(text[1..Math.Max(end, Math.Min(2, text.Length))].ToString());
            result.Append(sign);
            return sign is null ? 0 : Math.Max(end, 2);
        }

        if (char.IsLetterOrDigit(text[0]) || "+-*' .,()[]".Contains(text[0], StringComparison.Ordinal))
        {
            result.Append(text[0]);
            return 1;
        }

        return text[0] is '{' or '}' or '_' or '~' || (text[0] == '^' && IsReadable(text[1..], result)) ? 1 : 0;
    }
}
