using System.Globalization;

namespace CoauthorGraph.Cli.Rendering.Tables;

/// <summary>Numbers with the digits that mean something to a reader.</summary>
internal static class Digits
{
    private const int Significant = 4;
    private const int MostDecimals = 9;

    /// <summary>Numbers of one column, with the same decimals, so that the greatest has four digits that
    /// count.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<double?> numbers)
    {
        var known = numbers.OfType<double>().Where(double.IsFinite).ToList();
        var most = known.Select(Math.Abs).DefaultIfEmpty(0).Max();
        var decimals = known.TrueForAll(double.IsInteger) ? 0 : Decimals(most);
        if (decimals > MostDecimals)
        {
            return [.. numbers.Select(static number => number?.ToString("0.###E+0",
                CultureInfo.InvariantCulture) ?? "")];
        }

        // Zeros that all of them end with say nothing.
        while (decimals > 0 && known.TrueForAll(number => IsWhole(number, decimals - 1)))
        {
            decimals--;
        }

        return [.. numbers.Select(number => number?.ToString($"N{decimals}", CultureInfo.InvariantCulture) ?? "")];
    }

    /// <summary>One number by itself.</summary>
    public static string Of(double number) => Of([number])[0];

    private static int Decimals(double most) =>
        most == 0 ? 0 : Math.Max(0, Significant - 1 - (int)Math.Floor(Math.Log10(most)));

    // Whether nothing is lost by showing this many decimals instead of one more.
    private static bool IsWhole(double number, int decimals) => Math.Abs(number) > 1e15
        || (decimal)number is var exact
            && Math.Round(exact, decimals + 1) == Math.Round(exact, decimals);
}
