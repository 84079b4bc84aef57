using System.Globalization;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Readers.Text;

/// <summary>Makes dates of what sources print beside ISO 8601.</summary>
internal static class Dates
{
    private const string Separators = " /-.,_:;–—‐‑−年月日년월일\u00A0\t\n+&";

    private const int Latest = 2200;

    // Years before it beside one after it are counted otherwise.
    private const int FirstPrinted = 1500;

    /// <summary>A date of a year, a month as number or English word, and a day; what is no date is left out.</summary>
    public static PartialDate Of(int year, string? month, string? day)
    {
        var number = Month(month ?? "");
        var inMonth = int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
        return PartialDate.TryOf(year, number, number == 0 ? 0 : inMonth, out var date)
            || PartialDate.TryOf(year, number, 0, out date) ? date : default;
    }

    /// <summary>
    /// A date in any of the orders year first, day first with a named month, month name first, as in <c>2021/07/13</c>,
    /// <c>03-Mar-2022</c>, <c>2016 Jul 5</c>, <c>março de 2022</c>, <c>2019年5月3日</c>, <c>20170812</c>. Of a range it
    /// is the first; what stands around a year (<c>c2016</c>, <c>[2016?]</c>, <c>2016a</c>, a season) is left out.
    /// </summary>
    public static PartialDate Parse(string? text)
    {
        if (PartialDate.TryParse(text, out var iso) && iso.Year < Latest)
        {
            return iso;
        }

        int year = 0, month = 0, day = 0, unsure = 0;
        foreach (var range in (text ?? "").AsSpan().SplitAny(Separators))
        {
            var word = Bare(text.AsSpan()[range]);
            if (word.Length == 0)
            {
                continue;
            }

            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                if (LettersAndYear(word) is > 0 and var marked)
                {
                    year = year == 0 ? marked : year;
                    month = month == 0 ? MonthNames.Find(word.TrimEnd("0123456789")) : month;
                }
                else if (month == 0 && MonthNames.Find(word) is > 0 and var named)
                {
                    month = named;
                }
                else if (year == 0)
                {
                    year = OfEra(word);
                }
            }
            else if (word.Length == 8 && year == 0 && IsPlausible(number / 10_000)
                && PartialDate.FromPacked(number) is { Year: > 0 } packed)
            {
                return packed;
            }
            else if (word.Length == 4 && IsPlausible(number)
                && (year == 0 || (year < FirstPrinted && number >= FirstPrinted && IsBracketed(text, range))))
            {
                year = number;
            }
            else if (word.Length == 6 && year == 0 && number / 100 is >= FirstPrinted and < Latest
                && number % 100 is >= 1 and <= 12)
            {
                (year, month) = (number / 100, number % 100);
            }
            else if (word.Length <= 2 && year > 0 && month == 0 && number is >= 1 and <= 12)
            {
                month = number;
            }
            else if (word.Length <= 2 && number is >= 1 and <= 31)
            {
                unsure = day > 0 && unsure == 0 && year == 0 && month == 0 ? number : unsure;
                day = day == 0 ? number : day;
            }
        }

        if (month == 0 && unsure > 0)
        {
            (month, day) = InNumbers(day, unsure, text!);
        }
        else if (month == 0 && day is > 0 and <= 12 && !text.AsSpan().ContainsAnyExcept("0123456789/.- ".AsSpan()))
        {
            // "12/2018".
            (month, day) = (day, 0);
        }

        return PartialDate.TryOf(year, month, month == 0 ? 0 : day, out var date)
            || PartialDate.TryOf(year, month, 0, out date) ? date : default;
    }

    /// <summary>A date of a year and the month and day that are printed beside it, as <c>5/3</c>, <c>May 3</c> or
    /// <c>3 May</c>.</summary>
    public static PartialDate Beside(int year, string? printed)
    {
        // A number behind a year is a month; before the word that names one, it is a day.
        var date = Parse((printed ?? "").Any(char.IsLetter) ? $"{printed} {year:D4}" : $"{year:D4} {printed}");
        return date.Year == year ? date : Of(year, null, null);
    }

    /// <summary>A month of a number or a word; 0 when it is none.</summary>
    public static int Month(string text)
    {
        text = text.Trim();
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number is >= 1 and <= 12 ? number : 0
            : MonthNames.Find(text);
    }

    // With dots the day comes first; else only a number above 12 tells a day.
    private static (int Month, int Day) InNumbers(int first, int second, string text) =>
        second > 12 ? first <= 12 ? (first, second) : (0, 0)
        : first > 12 || text.Contains('.', StringComparison.Ordinal) ? (second, first)
        : (0, 0);

    // Without brackets around it, of "3rd" the number, of "12T10" what stands before the time.
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word)
    {
        word = word.Trim("()[]{}?<>'\"’‘©~*");
        if (word.Length is 3 or 4 && char.IsAsciiDigit(word[0]) && word[^2..] is "st" or "nd" or "rd" or "th")
        {
            return word[..^2];
        }

        var time = word.IndexOf('T');
        return time is > 0 and <= 2 && !word[..time].ContainsAnyExceptInRange('0', '9') ? word[..time] : word;
    }

    // "c2016", "2016a", "ca.2016".
    private static int LettersAndYear(ReadOnlySpan<char> word)
    {
        var start = word.IndexOfAnyInRange('0', '9');
        if (start is < 0 or > 4 || word.Length - start is not (4 or 5))
        {
            return 0;
        }

        var digits = word.Slice(start, 4);
        return (start == 0) == (word.Length - start == 5)
            && (word.Length - start == 4 || char.IsLetter(word[^1]))
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && IsPlausible(year)
            ? year : 0;
    }

    // "令和2".
    private static int OfEra(ReadOnlySpan<char> word)
    {
        foreach (var (era, before) in (ReadOnlySpan<(string, int)>)[("令和", 2018), ("平成", 1988), ("昭和", 1925)])
        {
            if (word.StartsWith(era, StringComparison.Ordinal)
                && int.TryParse(word[era.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number is > 0 and < 70)
            {
                return before + number;
            }
        }

        return 0;
    }

    // "1394 [2015]": the year of another calendar, and ours.
    private static bool IsBracketed(ReadOnlySpan<char> text, Range range) =>
        text[range].TrimStart() is ['[' or '(', ..];

    private static bool IsPlausible(int year) => year is >= 1000 and < Latest;
}
