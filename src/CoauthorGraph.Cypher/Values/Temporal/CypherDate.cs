namespace CoauthorGraph.Cypher.Values.Temporal;

/// <summary>A day of the proleptic Gregorian calendar, years -999,999,999 to 999,999,999.</summary>
/// <param name="EpochDay">Days since 1970-01-01.</param>
public readonly record struct CypherDate(long EpochDay)
{
    /// <summary>The greatest year, and with a minus the least.</summary>
    public const int MostYear = 999_999_999;

    private const long DaysOfEra = 146_097;
    private const long EpochShift = 719_468;

    /// <summary>The year.</summary>
    public int Year => Parts().Year;

    /// <summary>The month, from 1.</summary>
    public int Month => Parts().Month;

    /// <summary>The day of the month, from 1.</summary>
    public int Day => Parts().Day;

    /// <summary>The day of the week, Monday is 1.</summary>
    public int DayOfWeek => (int)FloorMod(EpochDay + 3, 7) + 1;

    /// <summary>The day of the year, from 1.</summary>
    public int DayOfYear => (int)(EpochDay - Of(Year, 1, 1).EpochDay) + 1;

    /// <summary>The quarter, from 1.</summary>
    public int Quarter => ((Month - 1) / 3) + 1;

    /// <summary>The day of the quarter, from 1.</summary>
    public int DayOfQuarter => (int)(EpochDay - Of(Year, ((Quarter - 1) * 3) + 1, 1).EpochDay) + 1;

    /// <summary>The week-based year: that of the week's Thursday.</summary>
    public int WeekYear => Thursday.Year;

    /// <summary>The week of <see cref="WeekYear"/>, from 1.</summary>
    public int Week => ((Thursday.DayOfYear - 1) / 7) + 1;

    private CypherDate Thursday => new(EpochDay - DayOfWeek + 4);

    /// <summary>A day by its parts, which must be right.</summary>
    public static CypherDate Of(long year, int month, int day)
    {
        // Years are counted from March, so that the day that leap years add is their last.
        var y = month <= 2 ? year - 1 : year;
        var era = FloorDiv(y, 400);
        var yearOfEra = y - (era * 400);
        var dayOfYear = ((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5 + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return new CypherDate((era * DaysOfEra) + dayOfEra - EpochShift);
    }

    /// <summary>A day of a week of a week-based year.</summary>
    public static CypherDate OfWeek(long year, int week, int dayOfWeek)
    {
        var fourth = Of(year, 1, 4);
        return new CypherDate(fourth.EpochDay - (fourth.DayOfWeek - 1) + ((week - 1) * 7L) + (dayOfWeek - 1));
    }

    /// <summary>A day of a year.</summary>
    public static CypherDate OfDayOfYear(long year, int dayOfYear) => new(Of(year, 1, 1).EpochDay + dayOfYear - 1);

    /// <summary>Whether a year has 366 days.</summary>
    public static bool IsLeap(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>Number of days of a month.</summary>
    public static int DaysOf(long year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>Number of weeks of a week-based year.</summary>
    public static int WeeksOf(long year) => OfWeek(year, 53, 1).WeekYear == year ? 53 : 52;

    /// <summary>Year, month and day.</summary>
    public (int Year, int Month, int Day) Parts()
    {
        var z = EpochDay + EpochShift;
        var era = FloorDiv(z, DaysOfEra);
        var dayOfEra = z - (era * DaysOfEra);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var shifted = ((5 * dayOfYear) + 2) / 153;
        var month = (int)(shifted < 10 ? shifted + 3 : shifted - 9);
        var year = yearOfEra + (era * 400) + (month <= 2 ? 1 : 0);
        return ((int)year, month, (int)(dayOfYear - (((153 * shifted) + 2) / 5) + 1));
    }

    /// <summary>So many months later; the last day of the month where it has not so many.</summary>
    public CypherDate PlusMonths(long months)
    {
        var (year, month, day) = Parts();
        var all = checked((year * 12L) + (month - 1) + months);
        var newYear = FloorDiv(all, 12);
        var newMonth = (int)FloorMod(all, 12) + 1;
        return Of(newYear, newMonth, Math.Min(day, DaysOf(newYear, newMonth)));
    }

    /// <summary>So many days later.</summary>
    public CypherDate PlusDays(long days) => new(checked(EpochDay + days));

    /// <inheritdoc/>
    public override string ToString() => TemporalText.Of(this);

    internal static long FloorDiv(long a, long b) => (a / b) - (a % b < 0 ? 1 : 0);

    internal static long FloorMod(long a, long b) => a - (FloorDiv(a, b) * b);
}
