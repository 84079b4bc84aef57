using System.Globalization;

namespace CoauthorGraph.Cypher.Syntax.Tokens;

/// <summary>Whole and real numbers.</summary>
internal static class NumberLiterals
{
    /// <summary>Stands for 9223372036854775808, which is a number only behind a minus.</summary>
    public static object MinusLeast { get; } = new();

    /// <summary>The number that begins at a place, and where it ends.</summary>
    public static (object Value, int End) Read(string text, int start)
    {
        var prefix = start + 1 < text.Length && text[start] == '0' ? char.ToLowerInvariant(text[start + 1]) : ' ';
        if (prefix is 'x' or 'o')
        {
            return ReadWithBase(text, start, prefix == 'x' ? 16 : 8);
        }

        var end = Digits(text, start);
        var isReal = false;
        if (end < text.Length - 1 && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            isReal = true;
            end = Digits(text, end + 1);
        }

        if (end < text.Length && text[end] is 'e' or 'E')
        {
            var digits = end + 1 < text.Length && text[end + 1] is '+' or '-' ? end + 2 : end + 1;
            if (digits < text.Length && char.IsAsciiDigit(text[digits]))
            {
                isReal = true;
                end = Digits(text, digits);
            }
        }

        if (end < text.Length && isReal && text[end] is 'd' or 'D' or 'f' or 'F')
        {
            end++;
        }

        RefuseTail(text, start, end);
        var written = text[start..end].Replace("_", "", StringComparison.Ordinal).TrimEnd('d', 'D', 'f', 'F');
        return (isReal ? Real(written, start) : Whole(written, 10, start), end);
    }

    private static (object Value, int End) ReadWithBase(string text, int start, int numberBase)
    {
        var end = start + 2;
        while (end < text.Length && (char.IsAsciiHexDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        RefuseTail(text, start, end);
        return (Whole(text[(start + 2)..end].Replace("_", "", StringComparison.Ordinal), numberBase, start), end);
    }

    private static int Digits(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }

        return at;
    }

    private static void RefuseTail(string text, int start, int end)
    {
        if (end < text.Length && Lexer.ContinuesName(text[end]))
        {
            throw Invalid(text[start..(end + 1)], start);
        }
    }

    private static object Real(string written, int start)
    {
        var value = double.Parse(written, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsInfinity(value)
            ? throw SyntaxErrors.At(start, $"{written} is too great for a number", "FloatingPointOverflow")
            : value;
    }

    private static object Whole(string digits, int numberBase, int start)
    {
        if (digits.Length == 0)
        {
            throw Invalid(numberBase == 16 ? "0x" : "0o", start);
        }

        UInt128 value = 0;
        foreach (var c in digits)
        {
            var digit = Convert.ToInt32(char.ToString(c), 16);
            if (digit >= numberBase)
            {
                throw Invalid(digits, start);
            }

            value = (value * (uint)numberBase) + (uint)digit;
            if (value > (UInt128)long.MaxValue + 1)
            {
                throw Overflow(digits, start);
            }
        }

        return value > long.MaxValue ? MinusLeast : (long)value;
    }

    /// <summary>A whole number that 64 bits do not hold.</summary>
    public static Errors.CypherException Overflow(string written, int start) =>
        SyntaxErrors.At(start, $"{written} is too great for a whole number of 64 bits", "IntegerOverflow");

    private static Errors.CypherException Invalid(string written, int start) =>
        SyntaxErrors.At(start, $"{written} is no number", "InvalidNumberLiteral");
}
