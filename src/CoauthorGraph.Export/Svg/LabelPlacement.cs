namespace CoauthorGraph.Export.Svg;

/// <summary>
/// Chooses which names are written: those with most papers first, each below its mark and only where it covers no name
/// that is there already.
/// </summary>
internal static class LabelPlacement
{
    private const double Cell = 40;
    private const double Gap = 3;

    public static IEnumerable<(Mark Mark, double Size)> Choose(Mark[] marks)
    {
        var taken = new Dictionary<(int Column, int Row), List<Box>>();
        foreach (var mark in marks.OrderByDescending(static mark => mark.Papers).ThenBy(static mark => mark.Author))
        {
            var box = BoxOf(mark);
            if (mark.Name.Length > 0 && !Cells(box).Any(cell => Covers(taken, cell, box)))
            {
                foreach (var cell in Cells(box))
                {
                    if (!taken.TryGetValue(cell, out var boxes))
                    {
                        taken[cell] = boxes = [];
                    }

                    boxes.Add(box);
                }

                yield return (mark, SizeOf(mark));
            }
        }
    }

    /// <summary>The foot of a mark's name, below the middle of the mark.</summary>
    public static double FootBelow(Mark mark) => mark.Radius + (0.95 * SizeOf(mark));

    /// <summary>Half the width of a mark's name.</summary>
    public static double HalfWidth(Mark mark) => WrappedText.WidthOf(mark.Name, SizeOf(mark)) / 2;

    private static double SizeOf(Mark mark) => Math.Round(Math.Clamp(5 + (0.75 * mark.Radius), 8, 18), 1);

    private static Box BoxOf(Mark mark)
    {
        var (half, size) = (HalfWidth(mark), SizeOf(mark));
        var foot = mark.Y + FootBelow(mark);
        return new Box(mark.X - half - Gap, mark.X + half + Gap, foot - (0.9 * size), foot + (0.3 * size));
    }

    private static bool Covers(Dictionary<(int, int), List<Box>> taken, (int, int) cell, Box box) =>
        taken.TryGetValue(cell, out var boxes) && boxes.Exists(box.Overlaps);

    private static IEnumerable<(int Column, int Row)> Cells(Box box)
    {
        for (var row = At(box.Top); row <= At(box.Bottom); row++)
        {
            for (var column = At(box.Left); column <= At(box.Right); column++)
            {
                yield return (column, row);
            }
        }

        static int At(double place) => (int)Math.Floor(place / Cell);
    }

    private readonly record struct Box(double Left, double Right, double Top, double Bottom)
    {
        public bool Overlaps(Box other) =>
            Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
