namespace CoauthorGraph.Questions;

/// <summary>Years in columns and in results.</summary>
internal static class Years
{
    /// <summary>Columns hold 0 where no year is known; results leave the field out.</summary>
    public static int? OrNull(int year) => year == 0 ? null : year;

    /// <summary>The range that holds both, where 0 is unknown.</summary>
    public static (int First, int Last) Widen((int First, int Last) range, int year) => year == 0
        ? range
        : (range.First == 0 ? year : Math.Min(range.First, year), Math.Max(range.Last, year));
}
