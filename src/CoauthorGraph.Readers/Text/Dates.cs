using System.Globalization;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Readers.Text;

/// <summary>Makes dates of what sources print beside ISO 8601.</summary>
internal static class Dates
{
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>A date of a year, a month as number or English word, and a day; what is no date is left out.</summary>
    public static PartialDate Of(int year, string? month, string? day)
    {
        var number = Month(month ?? "");
        var inMonth = int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
        return PartialDate.TryOf(year, number, number == 0 ? 0 : inMonth, out var date)
            || PartialDate.TryOf(year, number, 0, out date) ? date : default;
    }

    /// <summary>A date in any of the orders year first, day first with a named month, month name first, as in
    /// <c>2021/07/13</c>, <c>03-Mar-2022</c>, <c>2016 Jul 5</c>, <c>March 2022</c>.</summary>
    public static PartialDate Parse(string? text)
    {
        if (PartialDate.TryParse(text, out var iso))
        {
            return iso;
        }

        int year = 0, month = 0, day = 0;
        foreach (var word in (text ?? "").Split(
            [' ', '/', '-', '.', ',', '_', 'T', ':', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                month = month == 0 ? Month(word) : month;
            }
            else if (word.Length == 4 && year == 0)
            {
                year = number;
            }
            else if (year > 0 && month == 0 && number is >= 1 and <= 12)
            {
                month = number;
            }
            else if (day == 0 && number is >= 1 and <= 31 && word.Length <= 2)
            {
                day = number;
            }
        }

        return PartialDate.TryOf(year, month, month == 0 ? 0 : day, out var date)
            || PartialDate.TryOf(year, month, 0, out date) ? date : default;
    }

    /// <summary>A month of a number or an English word; 0 when it is none.</summary>
    public static int Month(string text)
    {
        text = text.Trim();
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number is >= 1 and <= 12 ? number : 0
            : text.Length < 3 ? 0
            : Array.FindIndex(Months, month => text.StartsWith(month, StringComparison.OrdinalIgnoreCase)) + 1;
    }
}
