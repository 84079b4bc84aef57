using System.Globalization;
using System.Text.RegularExpressions;

namespace CoauthorGraph.Cypher.Functions.Conversions;

/// <summary>Reads numbers as <c>0x1.8p3</c>: hexadecimal digits times a power of two.</summary>
internal static partial class HexadecimalText
{
    public static double? ToFloat(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var value = 0.0;
        foreach (var digit in match.Groups["whole"].Value)
        {
            value = (value * 16) + Convert.ToInt32(digit.ToString(), 16);
        }

        var unit = 1.0;
        foreach (var digit in match.Groups["rest"].Value)
        {
            unit /= 16;
            value += Convert.ToInt32(digit.ToString(), 16) * unit;
        }

        var exponent = int.Parse(
            match.Groups["power"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        value = Math.ScaleB(value, exponent);
        return match.Groups["sign"].Value == "-" ? -value : value;
    }

    [GeneratedRegex(
        @"\A(?<sign>[+-]?)0[xX](?<whole>[0-9a-fA-F]+)\.?(?<rest>[0-9a-fA-F]*)[pP](?<power>[+-]?[0-9]{1,5})[fFdD]?\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
