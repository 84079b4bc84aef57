using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using CoauthorGraph.Cypher.Errors;

namespace CoauthorGraph.Cypher.Functions.Conversions;

/// <summary>Reads numbers from text.</summary>
internal static partial class NumberText
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign;

    /// <summary>The whole number of a text, what is behind its point dropped; null where it is no number.</summary>
    public static long? ToInteger(string text)
    {
        if (long.TryParse(text, Plain, CultureInfo.InvariantCulture, out var whole))
        {
            return whole;
        }

        if (!IsDecimal().IsMatch(text))
        {
            return null;
        }

        var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'e', 'E') && Math.Abs(number) < 1L << 53
            ? (long)number
            : Exact(text, number);
    }

    /// <summary>The number of a text; null where it is none.</summary>
    public static double? ToFloat(string text)
    {
        var trimmed = text.AsSpan().Trim();
        var size = trimmed.TrimStart("+-");
        if (trimmed.Length - size.Length <= 1 && size is "NaN" or "Infinity")
        {
            return size is "NaN" ? double.NaN : trimmed[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        }

        var match = IsFloat().Match(trimmed.ToString());
        return match.Success
            ? double.Parse(match.Groups["number"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture)
            : HexadecimalText.ToFloat(trimmed.ToString());
    }

    private static long? Exact(string text, double number)
    {
        var isWhole = BigInteger.TryParse(text, Plain, CultureInfo.InvariantCulture, out var exact);
        exact = isWhole ? exact : double.IsFinite(number) ? new BigInteger(number) : BigInteger.MinusOne << 64;
        return exact >= long.MinValue && exact <= long.MaxValue
            ? (long)exact
            : throw new CypherException(
                CypherErrorKind.TypeError, CypherErrorPhase.Runtime, "InvalidArgumentValue",
                $"'{(text.Length > 40 ? text[..40] + "…" : text)}' does not fit the whole numbers of 64 bits");
    }

    [GeneratedRegex(@"\A[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex IsDecimal();

    [GeneratedRegex(
        @"\A(?<number>[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?)[fFdD]?\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex IsFloat();
}
