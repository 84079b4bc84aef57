using System.Globalization;
using System.Text;

namespace CoauthorGraph.Cypher.Syntax.Tokens;

/// <summary>Texts between quotes, with their escapes.</summary>
internal static class TextLiterals
{
    /// <summary>The text that begins with a quote at a place, and where it ends.</summary>
    public static (string Value, int End) Read(string text, int start)
    {
        var quote = text[start];
        var value = new StringBuilder();
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == quote)
            {
                return (value.ToString(), at + 1);
            }

            if (text[at] == '\\')
            {
                at += Escape(text, at, value);
            }
            else
            {
                value.Append(text[at]);
            }
        }

        throw SyntaxErrors.At(start, $"A text begins here and has no end: close it with {quote}");
    }

    // How many characters follow the backslash. What is no escape stands for itself, backslash and all.
    private static int Escape(string text, int at, StringBuilder value)
    {
        var c = at + 1 < text.Length ? text[at + 1] : '\0';
        if (c is 'u' or 'U' && IsCode(text, at + 2, c == 'u' ? 4 : 8, out var code))
        {
            value.Append(code > 0xFFFF ? char.ConvertFromUtf32(code) : ((char)code).ToString());
            return c == 'u' ? 5 : 9;
        }

        if (c == 'u')
        {
            throw SyntaxErrors.At(at, "\\u needs the 4 hexadecimal digits of a character", "InvalidUnicodeLiteral");
        }

        var meant = c switch
        {
            '\\' or '\'' or '"' or '`' => c,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => '\0',
        };
        value.Append(meant == '\0' ? '\\' : meant);
        return meant == '\0' ? 0 : 1;
    }

    private static bool IsCode(string text, int start, int digits, out int code)
    {
        code = 0;
        return start + digits <= text.Length
            && int.TryParse(
                text.AsSpan(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code)
            && code is >= 0 and <= 0x10FFFF;
    }
}
