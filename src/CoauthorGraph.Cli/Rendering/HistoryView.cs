using System.Globalization;
using CoauthorGraph.Questions.Analysis;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>A community through the years in one line of a table.</summary>
/// <param name="Community">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Years">From when to when.</param>
/// <param name="Size">Members at first, at most, at last.</param>
/// <param name="Leader">The member with most papers.</param>
/// <param name="Events">Where it came from, what came off it or joined it, how it ended.</param>
internal sealed record HistoryView(int Community, string Name, string Years, string Size, string Leader, string Events)
{
    private const int IdsShown = 3;

    public static HistoryView Of(HistoryRow row)
    {
        var alive = row.Stages.Where(static stage => stage.Size > 0).ToList();
        var largest = alive.MaxBy(static stage => stage.Size)!;
        var (first, last) = (alive[0], alive[^1]);
        List<HistoryStageRow> seen = [first];
        seen.AddRange(largest == first || largest == last ? [] : [largest]);
        seen.AddRange(last == first ? [] : [last]);
        return new HistoryView(
            row.Community,
            row.Name,
            row.FirstYear == row.LastYear ? Year(row.FirstYear) : $"{row.FirstYear}-{row.LastYear}",
            string.Join(", ", seen.Select(static stage => string.Create(
                CultureInfo.InvariantCulture, $"{stage.Size:N0} in {stage.LastYear}"))),
            row.Leader,
            string.Join("; ", Tell(row.Stages)));
    }

    /// <summary>A window without the columns that say nothing new to a person.</summary>
    public static HistoryWindowView Window(HistoryWindowRow row) => new(
        row.FirstYear == row.LastYear ? Year(row.FirstYear) : $"{row.FirstYear}-{row.LastYear}",
        row.Papers, row.Authors, row.Communities, row.Modularity, row.Born, row.Grown, row.Continued, row.Shrunk,
        row.Split, row.Merged, row.Died);

    // How it began and ended, and what joined it or came off it between.
    private static IEnumerable<string> Tell(IReadOnlyList<HistoryStageRow> stages)
    {
        if (stages[0].Event == "split")
        {
            yield return $"split from {Ids(stages[0].From!)} in {Year(stages[0].LastYear)}";
        }

        var alive = stages.Where(static stage => stage.Size > 0 && stage.Before is not null).ToList();
        if (alive.SelectMany(static stage => stage.From ?? []).Distinct().ToList() is { Count: > 0 } from)
        {
            yield return $"took in from {Ids(from)}";
        }

        if (alive.SelectMany(static stage => stage.Into ?? []).Distinct().ToList() is { Count: > 0 } into)
        {
            yield return $"gave to {Ids(into)}";
        }

        if (stages[^1].Event == "merged")
        {
            yield return $"merged into {Ids(stages[^1].Into!)} in {Year(stages[^1].LastYear)}";
        }
        else if (stages[^1].Event == "died")
        {
            yield return $"gone in {Year(stages[^1].LastYear)}";
        }
    }

    private static string Ids(IReadOnlyList<int> ids) => ids.Count <= IdsShown
        ? string.Join(", ", ids.Select(Year))
        : $"{Year(ids.Count)} others";

    private static string Year(int number) => number.ToString(CultureInfo.InvariantCulture);
}
