using System.Globalization;
using System.Text.RegularExpressions;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Readers.Listing;

/// <summary>The first line of a paper: category code, date and flag, run together.</summary>
/// <param name="Category">The arXiv category the code stands for, or the code itself.</param>
/// <param name="Date">The day of the paper.</param>
/// <param name="PrintedYear">The year if it was printed, else 0.</param>
/// <param name="HasCode">Whether the flag <c>Code</c> is there.</param>
internal sealed partial record ListingHeader(string Category, PartialDate Date, int PrintedYear, bool HasCode)
{
    private const int LongestLine = 64;
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    /// <summary>Whether a line has the form of a header, whatever its date.</summary>
    public static bool IsHeader(string line) => line.Length <= LongestLine && Form().IsMatch(line);

    /// <summary>
    /// Reads a header. A date without a year is the latest such date that is not after <paramref name="asOf"/>.
    /// False when the day is not in the calendar.
    /// </summary>
    public static bool TryParse(string line, DateOnly asOf, out ListingHeader header)
    {
        header = new ListingHeader("", default, 0, false);
        var match = Form().Match(line);
        if (!match.Success)
        {
            return false;
        }

        var month = (Months.IndexOf(match.Groups["month"].Value, StringComparison.Ordinal) / 3) + 1;
        var day = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        var printedYear = match.Groups["year"].Success
            ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture)
            : 0;
        var year = printedYear != 0 ? printedYear : LatestYear(month, day, asOf);
        if (!PartialDate.TryOf(year, month, day, out var date))
        {
            return false;
        }

        var hasCode = match.Groups["flag"].Value == "Code";
        header = new ListingHeader(ArxivCategories.FromCode(match.Groups["code"].Value), date, printedYear, hasCode);
        return true;
    }

    private static int LatestYear(int month, int day, DateOnly asOf)
    {
        // A leap day is at most eight years away.
        for (var year = asOf.Year; year > Math.Max(0, asOf.Year - 9); year--)
        {
            if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, Math.Max(1, day)) <= asOf)
            {
                return year;
            }
        }

        return 0;
    }

    [GeneratedRegex(
        "^(?<code>[A-Za-z][A-Za-z.-]{0,19}?)?(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (?<day>[0-9]{1,2})"
        + "(, (?<year>[0-9]{4}))?(?<flag>[A-Z][A-Za-z]*)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
