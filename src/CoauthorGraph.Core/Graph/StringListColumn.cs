namespace CoauthorGraph.Core.Graph;

/// <summary>A column whose rows are lists of strings. Safe for any number of threads.</summary>
/// <param name="offsets">Start of each row's list in <paramref name="values"/>; one more than rows.</param>
/// <param name="values">All strings one after another.</param>
public sealed class StringListColumn(ReadOnlyMemory<int> offsets, StringColumn values)
{
    /// <summary>A column without rows.</summary>
    public static StringListColumn Empty { get; } = new(new int[1], StringColumn.Empty);

    /// <summary>Start of each row's list in <see cref="Values"/>; one more than rows.</summary>
    public ReadOnlyMemory<int> Offsets { get; } = offsets;

    /// <summary>All strings one after another.</summary>
    public StringColumn Values { get; } = values;

    /// <summary>Number of rows.</summary>
    public int Count => Math.Max(0, Offsets.Length - 1);

    /// <summary>The strings of one row.</summary>
    public string[] this[int row]
    {
        get
        {
            var offsets = Offsets.Span;
            var start = offsets[row];
            var list = new string[offsets[row + 1] - start];
            for (var i = 0; i < list.Length; i++)
            {
                list[i] = Values[start + i];
            }

            return list;
        }
    }

    /// <summary>Makes a column of lists.</summary>
    public static StringListColumn From(IReadOnlyList<IReadOnlyList<string>> lists)
    {
        var offsets = new int[lists.Count + 1];
        for (var row = 0; row < lists.Count; row++)
        {
            offsets[row + 1] = checked(offsets[row] + lists[row].Count);
        }

        return new StringListColumn(offsets, StringColumn.From(lists.SelectMany(static list => list)));
    }
}
