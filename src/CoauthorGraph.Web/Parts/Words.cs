using System.Globalization;
using Humanizer;

namespace CoauthorGraph.Web.Parts;

/// <summary>Numbers and years as people write them.</summary>
internal static class Words
{
    public static string Count(string what, int count) => what.ToQuantity(count, "N0", CultureInfo.InvariantCulture);

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Span(int? first, int? last) =>
        first is null ? "" : first == last ? $"{first}" : $"{first}–{last}";

    public static string Percent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";

    public static string Decimal(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A number with its sign, for what is added up.</summary>
    public static string Signed(double number) => number.ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture);
}
