using System.Globalization;
using CoauthorGraph.Cypher.Errors;

namespace CoauthorGraph.Cypher.Functions.Numbers;

/// <summary>Rounds numbers by their decimal digits.</summary>
internal static class Rounding
{
    private const int MostDigits = 28;

    /// <summary>The nearest whole number; the greater of two that are as near.</summary>
    public static double ToWhole(double number)
    {
        if (!double.IsFinite(number))
        {
            return number;
        }

        var floor = Math.Floor(number);
        var rounded = number - floor >= 0.5 ? floor + 1 : floor;
        return (double)(long)Math.Clamp(rounded, long.MinValue, long.MaxValue);
    }

    /// <summary>The number with so many digits behind the point.</summary>
    public static double To(double number, int digits, string mode)
    {
        if (digits < 0)
        {
            throw CypherException.Argument(
                $"round() takes no negative precision, and {digits} is one", "NumberOutOfRange");
        }

        var known = ModeOf(mode);
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        if (!double.IsFinite(number) || Math.Abs(number) >= 1e15 || digits >= MostDigits
            || !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
        {
            return number;
        }

        var unit = 1m;
        for (var i = 0; i < digits; i++)
        {
            unit *= 10;
        }

        return Math.Abs(exact) > decimal.MaxValue / unit
            ? number
            : double.Parse(
                (known(exact * unit) / unit).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private static Func<decimal, decimal> ModeOf(string mode) => mode.ToUpperInvariant() switch
    {
        "UP" => static x => x < 0 ? decimal.Floor(x) : decimal.Ceiling(x),
        "DOWN" => decimal.Truncate,
        "CEILING" => decimal.Ceiling,
        "FLOOR" => decimal.Floor,
        "HALF_UP" => static x => decimal.Round(x, MidpointRounding.AwayFromZero),
        "HALF_DOWN" => static x => Math.Sign(x) * decimal.Ceiling(Math.Abs(x) - 0.5m),
        "HALF_EVEN" => static x => decimal.Round(x, MidpointRounding.ToEven),
        "UNNECESSARY" => static x => decimal.Truncate(x) == x
            ? x
            : throw CypherException.Argument("Rounding is necessary, and the mode UNNECESSARY forbids it"),
        _ => throw CypherException.Argument(
            $"'{mode}' is no rounding mode; those are CEILING, FLOOR, UP, DOWN, HALF_EVEN, HALF_UP, HALF_DOWN and UNNECESSARY"),
    };
}
