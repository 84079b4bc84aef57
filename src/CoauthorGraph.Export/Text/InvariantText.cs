using System.Globalization;

namespace CoauthorGraph.Export.Text;

/// <summary>Numbers as text, the same in every country: the shortest form that reads back as the same value.</summary>
internal static class InvariantText
{
    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(float value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(double value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number with commas between thousands, for people.</summary>
    public static string Counted(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
