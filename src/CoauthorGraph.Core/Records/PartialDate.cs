using System.Globalization;

namespace CoauthorGraph.Core.Records;

/// <summary>
/// A date that may lack its day or its month, as bibliographic sources give them: <c>2024-07-31</c>, <c>2018-11</c>,
/// <c>1999</c>. Packs into one integer <c>yyyymmdd</c> with zeros for what is missing, so dates sort as numbers.
/// </summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(int packed) => Packed = packed;

    /// <summary>The date as <c>yyyymmdd</c>; 0 when nothing is known.</summary>
    public int Packed { get; }

    /// <summary>The year, or 0 when nothing is known.</summary>
    public int Year => Packed / 10_000;

    /// <summary>The month from 1 to 12, or 0 when it is not known.</summary>
    public int Month => Packed / 100 % 100;

    /// <summary>The day from 1 to 31, or 0 when it is not known.</summary>
    public int Day => Packed % 100;

    /// <summary>Makes a date of its parts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The parts are no date of the calendar.</exception>
    public static PartialDate Of(int year, int month = 0, int day = 0) =>
        TryOf(year, month, day, out var date)
            ? date
            : throw new ArgumentOutOfRangeException(nameof(year), $"{year}-{month}-{day} is no date");

    /// <summary>Makes a date of its parts; false when they are no date of the calendar.</summary>
    public static bool TryOf(int year, int month, int day, out PartialDate date)
    {
        date = default;
        if (year is < 1 or > 9999 || month is < 0 or > 12 || day < 0 || (month == 0 && day != 0))
        {
            return false;
        }

        if (day != 0 && day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new PartialDate((year * 10_000) + (month * 100) + day);
        return true;
    }

    /// <summary>Restores a date from <see cref="Packed"/>; anything that is no date gives the unknown date.</summary>
    public static PartialDate FromPacked(int packed) =>
        TryOf(packed / 10_000, packed / 100 % 100, packed % 100, out var date) ? date : default;

    /// <summary>Reads <c>yyyy</c>, <c>yyyy-mm</c> or <c>yyyy-mm-dd</c>; a time after the day is left aside.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        text = text.Trim();
        if (text.Length > 10 && text[10] is 'T' or ' ')
        {
            text = text[..10];
        }

        int month = 0, day = 0;
        if (text.Length is not (4 or 7 or 10) || !Number(text[..4], out var year))
        {
            return false;
        }

        if (text.Length >= 7 && (text[4] != '-' || !Number(text[5..7], out month) || month == 0))
        {
            return false;
        }

        if (text.Length == 10 && (text[7] != '-' || !Number(text[8..10], out day) || day == 0))
        {
            return false;
        }

        return TryOf(year, month, day, out date);
    }

    /// <inheritdoc/>
    public int CompareTo(PartialDate other) => Packed.CompareTo(other.Packed);

    /// <summary>ISO 8601, as precise as the date is; empty when nothing is known.</summary>
    public override string ToString() => this switch
    {
        { Packed: 0 } => "",
        { Month: 0 } => Year.ToString("D4", CultureInfo.InvariantCulture),
        { Day: 0 } => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}"),
    };

    private static bool Number(ReadOnlySpan<char> text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
