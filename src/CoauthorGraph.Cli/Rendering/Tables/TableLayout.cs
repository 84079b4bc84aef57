namespace CoauthorGraph.Cli.Rendering.Tables;

/// <summary>
/// Which columns of a table a screen has room for, and how wide each is. Columns without content go first, then those
/// of the least worth; where even what the table is about does not fit side by side, each row is a block of lines.
/// </summary>
/// <param name="Visible">The columns in their order with their widths; widths are 0 where rows are blocks.</param>
/// <param name="LeftOut">Columns that had no room.</param>
/// <param name="IsStacked">Whether each row is a block of lines.</param>
internal sealed record TableLayout(
    IReadOnlyList<(ResultColumn Column, int Width)> Visible, IReadOnlyList<ResultColumn> LeftOut, bool IsStacked)
{
    /// <summary>Blanks between two columns.</summary>
    public const int Gap = 2;

    /// <summary>Lays out for a width; null for as wide as it comes.</summary>
    public static TableLayout Of(IReadOnlyList<ResultColumn> columns, int? width)
    {
        var shown = columns.Where(static column => !column.IsEmpty).ToList();
        if (width is not { } room)
        {
            return new TableLayout([.. shown.Select(static column => (column, column.Natural))], [], IsStacked: false);
        }

        var leftOut = new List<ResultColumn>();
        while (Total(shown, static column => column.Comfortable) > room && Cheapest(shown) is { } cheapest)
        {
            shown.Remove(cheapest);
            leftOut.Add(cheapest);
        }

        if (Total(shown, static column => column.Least) > room)
        {
            return new TableLayout([.. columns.Where(static column => !column.IsEmpty)
                .Select(static column => (column, 0))], [], IsStacked: true);
        }

        return new TableLayout(
            [.. shown.Zip(Widths(shown, room))], [.. columns.Where(leftOut.Contains)], IsStacked: false);
    }

    private static int Total(List<ResultColumn> columns, Func<ResultColumn, int> width) =>
        columns.Sum(width) + (Gap * Math.Max(0, columns.Count - 1));

    private static ResultColumn? Cheapest(List<ResultColumn> columns) => columns
        .Where(static column => column.Worth < ResultColumn.Needed)
        .MinBy(static column => column.Worth);

    // What is left over goes, a cell at a time, to the column that has to wrap most.
    private static int[] Widths(List<ResultColumn> columns, int room)
    {
        var isTight = Total(columns, static column => column.Comfortable) > room;
        var natural = columns.ConvertAll(static column => column.Natural);
        var widths = columns.Select(column => isTight ? column.Least : column.Comfortable).ToArray();
        for (var spare = room - widths.Sum() - (Gap * (widths.Length - 1)); spare > 0; spare--)
        {
            var next = Enumerable.Range(0, widths.Length).MaxBy(i => (double)natural[i] / Math.Max(1, widths[i]));
            if (natural[next] <= widths[next])
            {
                break;
            }

            widths[next]++;
        }

        return widths;
    }
}
