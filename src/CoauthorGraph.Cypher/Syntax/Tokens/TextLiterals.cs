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

    // How many characters follow the backslash.
    private static int Escape(string text, int at, StringBuilder value)
    {
        var c = at + 1 < text.Length ? text[at + 1] : '\0';
        if (c is 'u' or 'U')
        {
            var digits = c == 'u' ? 4 : 8;
            if (at + 2 + digits > text.Length
                || !uint.TryParse(
                    text.AsSpan(at + 2, digits),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var code)
                || code > 0x10FFFF)
            {
                throw SyntaxErrors.At(
                    at, $"\\{c} needs the {digits} hexadecimal digits of a character", "InvalidUnicodeLiteral");
            }

            if (code is > 0xFFFF)
            {
                value.Append(char.ConvertFromUtf32((int)code));
            }
            else
            {
                value.Append((char)code);
            }

            return digits + 1;
        }

        value.Append(c switch
        {
            '\\' or '\'' or '"' or '`' => c,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw SyntaxErrors.At(at, $"\\{c} is no escape: a backslash itself is written \\\\"),
        });
        return 1;
    }
}
