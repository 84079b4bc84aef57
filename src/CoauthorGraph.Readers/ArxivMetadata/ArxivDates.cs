using System.Globalization;
using System.Text.Json;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Json;

namespace CoauthorGraph.Readers.ArxivMetadata;

/// <summary>The days of an arXiv record.</summary>
internal static class ArxivDates
{
    /// <summary>When the first version came, of <c>[{"version": "v1", "created": "Mon, 2 Apr 2007 19:18:42 GMT"},
    /// …]</c>; the unknown date when it does not say.</summary>
    /// <exception cref="FormatException">The date is no string.</exception>
    public static PartialDate FirstVersion(JsonValue versions)
    {
        var created = versions.Entries.First().Field("created"u8);
        if (created.Kind is not (JsonValueKind.String or JsonValueKind.Null or JsonValueKind.Undefined))
        {
            throw new FormatException("'created' is no string");
        }

        var text = created.Characters();
        return TryParseMail(text, out var date) ? date
            : DateTimeOffset.TryParse(
                text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var day)
            ? PartialDate.Of(day.Year, day.Month, day.Day)
            : default;
    }

    // Mon, 2 Apr 2007 19:18:42 GMT
    private static bool TryParseMail(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";
        const string Days = "SunMonTueWedThuFriSat";
        var digits = text.Length == 29 ? 2 : 1;
        if (text.Length is not (28 or 29) || text[3] != ',' || text[4] != ' ' || text[5 + digits] != ' '
            || text[9 + digits] != ' ' || text[14 + digits] != ' ' || !text.EndsWith(" GMT")
            || !TryParseNumber(text.Slice(5, digits), 31, out var day)
            || !TryParseNumber(text.Slice(10 + digits, 4), 9999, out var year) || !IsTime(text.Slice(15 + digits, 8)))
        {
            return false;
        }

        var month = Months.AsSpan().IndexOf(text.Slice(6 + digits, 3));
        return month >= 0 && month % 3 == 0 && PartialDate.TryOf(year, (month / 3) + 1, day, out date) && day > 0
            && Days.AsSpan(3 * (int)new DateOnly(year, (month / 3) + 1, day).DayOfWeek, 3).SequenceEqual(text[..3]);
    }

    private static bool IsTime(ReadOnlySpan<char> text) => text[2] == ':' && text[5] == ':'
        && TryParseNumber(text[..2], 23, out _) && TryParseNumber(text[3..5], 59, out _)
        && TryParseNumber(text[6..], 59, out _);

    private static bool TryParseNumber(ReadOnlySpan<char> text, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most;
}
