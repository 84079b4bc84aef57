namespace CoauthorGraph.Neo4j.Client.Values;

/// <summary>
/// Days of the Gregorian calendar counted from 1970-01-01, for any year: the database's years go far beyond those of
/// the platform. An era is 400 years, and a year begins in March, so that its longest part ends it.
/// </summary>
internal static class CivilDays
{
    private const int DaysOfAnEra = 146_097;
    private const int DaysBeforeEpoch = 719_468;

    public static long Of(int year, int month, int day)
    {
        var y = month <= 2 ? year - 1L : year;
        var era = Math.DivRem(y < 0 ? y - 399 : y, 400).Quotient;
        var yearOfEra = y - (era * 400);
        var dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * DaysOfAnEra) + dayOfEra - DaysBeforeEpoch;
    }

    public static (int Year, int Month, int Day) Date(long days)
    {
        var shifted = days + DaysBeforeEpoch;
        var era = (shifted < 0 ? shifted - (DaysOfAnEra - 1) : shifted) / DaysOfAnEra;
        var dayOfEra = shifted - (era * DaysOfAnEra);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / (DaysOfAnEra - 1))) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var fromMarch = ((5 * dayOfYear) + 2) / 153;
        var month = (int)(fromMarch < 10 ? fromMarch + 3 : fromMarch - 9);
        var day = (int)(dayOfYear - (((153 * fromMarch) + 2) / 5) + 1);
        return ((int)(yearOfEra + (era * 400) + (month <= 2 ? 1 : 0)), month, day);
    }
}
