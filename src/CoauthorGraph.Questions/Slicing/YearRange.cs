using System.Globalization;

namespace CoauthorGraph.Questions.Slicing;

/// <summary>Years as people write them: <c>2015-2020</c>, <c>2018-</c>, <c>-2010</c>, <c>2018</c>.</summary>
public static class YearRange
{
    private const int LastYear = 9999;

    /// <summary>Reads a range with at least one bound; both are included, and they are in order.</summary>
    public static bool TryParse(string text, out (int? From, int? To) years)
    {
        ArgumentNullException.ThrowIfNull(text);
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        var from = dash < 0 ? text : text[..dash];
        var to = dash < 0 ? text : text[(dash + 1)..];
        years = default;
        if (!TryYear(from, out var first) || !TryYear(to, out var last)
            || (first, last) == (null, null) || first > last)
        {
            return false;
        }

        years = (first, last);
        return true;
    }

    private static bool TryYear(string text, out int? year)
    {
        year = null;
        if (text.Length == 0)
        {
            return true;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value > LastYear)
        {
            return false;
        }

        year = value;
        return true;
    }
}
