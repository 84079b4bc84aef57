namespace CoauthorGraph.Questions.Communities.History;

/// <summary>Years that are looked at together.</summary>
/// <param name="First">The first year.</param>
/// <param name="Last">The last year, included.</param>
public readonly record struct YearWindow(int First, int Last)
{
    /// <summary>Windows that end with the last year and every so many years before, earliest first, so that each year
    /// is in one; the earliest begins where the years do.</summary>
    /// <param name="first">First year with a paper.</param>
    /// <param name="last">Last year with a paper.</param>
    /// <param name="settings">Width and step.</param>
    internal static IReadOnlyList<YearWindow> Of(int first, int last, HistorySettings settings)
    {
        var windows = new List<YearWindow>();
        for (var end = last; end >= first; end -= settings.Step)
        {
            var begin = settings.Cumulative ? first : Math.Max(first, end - settings.Window + 1);
            windows.Add(new YearWindow(begin, end));
            if (begin == first && !settings.Cumulative)
            {
                break;
            }
        }

        windows.Reverse();
        return windows;
    }
}
