namespace CoauthorGraph.Cypher.Values.Temporal;

/// <summary>Days and times of parts that may be wrong.</summary>
internal static class TemporalRanges
{
    public static CypherDate Date(long year, long month, long day)
    {
        Check("year", year, -CypherDate.MostYear, CypherDate.MostYear);
        Check("month", month, 1, 12);
        Check("day", day, 1, CypherDate.DaysOf(year, (int)month));
        return CypherDate.Of(year, (int)month, (int)day);
    }

    public static CypherDate Week(long year, long week, long dayOfWeek)
    {
        Check("year", year, -CypherDate.MostYear, CypherDate.MostYear);
        Check("week", week, 1, CypherDate.WeeksOf(year));
        Check("day of the week", dayOfWeek, 1, 7);
        return CypherDate.OfWeek(year, (int)week, (int)dayOfWeek);
    }

    public static CypherDate Ordinal(long year, long day)
    {
        Check("year", year, -CypherDate.MostYear, CypherDate.MostYear);
        Check("day of the year", day, 1, CypherDate.IsLeap(year) ? 366 : 365);
        return CypherDate.OfDayOfYear(year, (int)day);
    }

    public static CypherDate Quarter(long year, long quarter, long day)
    {
        Check("year", year, -CypherDate.MostYear, CypherDate.MostYear);
        Check("quarter", quarter, 1, 4);
        Check("day of the quarter", day, 1, 92);
        return CypherDate.Of(year, ((int)(quarter - 1) * 3) + 1, 1).PlusDays(day - 1);
    }

    public static CypherLocalTime Time(long hour, long minute, long second, long nanosecond)
    {
        Check("hour", hour, 0, 23);
        Check("minute", minute, 0, 59);
        Check("second", second, 0, 59);
        Check("nanosecond", nanosecond, 0, CypherLocalTime.Second - 1);
        return CypherLocalTime.Of((int)hour, (int)minute, (int)second, (int)nanosecond);
    }

    public static void Check(string part, long value, long least, long most)
    {
        if (value < least || value > most)
        {
            throw TemporalErrors.Part(part, value, least, most);
        }
    }
}
