namespace CoauthorGraph.Readers.Delimited;

/// <summary>
/// Cells that rows have beyond the header's, as many in all of them: the header lacks a name. They are where all rows
/// have empty cells, or before or behind the others, and where without them the others stand in their columns.
/// </summary>
internal sealed class SurplusCells
{
    /// <summary>The most cells in which rows may go beyond the header.</summary>
    public const int Most = 3;

    private const int LeastRows = 3;

    private readonly RowShape _shape;
    private List<int> _places;

    private SurplusCells(RowShape shape, int count, List<int> places)
    {
        _shape = shape;
        Count = count;
        _places = places;
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The surplus of rows; null where they do not tell which cells it is.</summary>
    /// <param name="shape">What is known of the table.</param>
    /// <param name="rows">The rows, each of the same number of cells.</param>
    /// <param name="areAll">Whether there are no rows after these.</param>
    public static SurplusCells? Of(RowShape shape, List<(string Text, List<string> Fields)> rows, bool areAll)
    {
        if (rows.Count < (areAll ? LeastRows - 1 : LeastRows))
        {
            return null;
        }

        var count = rows[0].Fields.Count - shape.Columns;
        var all = Enumerable.Range(0, shape.Columns + 1).ToList();
        var empty = all.FindAll(place => rows.TrueForAll(row => AreEmpty(row.Fields, place, count)));
        var places = Best(shape, rows, empty);
        if (places.Count == 0)
        {
            // Only what the numbers tell for certain: the first cells or the last.
            places = rows.TrueForAll(static row => RowShape.AreQuoted(row.Text, row.Fields))
                ? Best(shape, rows, [0, shape.Columns]) : [];
            places = places.Count == 1 ? places : [];
        }

        return places.Count == 0 ? null : new SurplusCells(shape, count, places);
    }

    /// <summary>Takes the surplus out of a row. Cells of columns between the places where it may be are empty then.
    /// False where the row is no such row.</summary>
    public bool TryTake(string text, List<string> fields)
    {
        if (fields.Count != _shape.Columns + Count)
        {
            return false;
        }

        var places = _places.FindAll(place => (_places.Count == 1 || AreEmpty(fields, place, Count))
            && _shape.MayHold(text, Without(fields, place, Count)));
        if (places.Count == 0)
        {
            return false;
        }

        _places = places;
        var first = Without(fields, places[0], Count);
        var last = Without(fields, places[^1], Count);
        fields.Clear();
        for (var i = 0; i < first.Count; i++)
        {
            fields.Add(first[i] == last[i] ? first[i] : "");
        }

        return true;
    }

    // Where years stand in their columns and the fewest of the other cells are strange to theirs.
    private static List<int> Best(RowShape shape, List<(string Text, List<string> Fields)> rows, List<int> places)
    {
        var count = rows[0].Fields.Count - shape.Columns;
        var best = new List<int>();
        var fewest = int.MaxValue;
        foreach (var place in places)
        {
            var strangers = 0;
            foreach (var (text, fields) in rows)
            {
                var rest = Without(fields, place, count);
                strangers = shape.MayHold(text, rest) ? strangers + shape.Strangers(rest) : int.MaxValue;
                if (strangers == int.MaxValue)
                {
                    break;
                }
            }

            if (strangers < fewest)
            {
                fewest = strangers;
                best.Clear();
            }

            if (strangers == fewest && strangers < int.MaxValue)
            {
                best.Add(place);
            }
        }

        return best;
    }

    private static List<string> Without(List<string> fields, int place, int count) =>
        [.. fields.Take(place), .. fields.Skip(place + count)];

    private static bool AreEmpty(List<string> fields, int place, int count) =>
        fields.FindIndex(place, count, static field => !string.IsNullOrWhiteSpace(field)) < 0;
}
