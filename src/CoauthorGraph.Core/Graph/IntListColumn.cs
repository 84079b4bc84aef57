namespace CoauthorGraph.Core.Graph;

/// <summary>A column whose rows are lists of row numbers of another table. Safe for any number of threads.</summary>
/// <param name="offsets">Start of each row's list in <paramref name="values"/>; one more than rows.</param>
/// <param name="values">All lists one after another.</param>
public sealed class IntListColumn(ReadOnlyMemory<int> offsets, ReadOnlyMemory<int> values)
{
    /// <summary>Start of each row's list in <see cref="Values"/>; one more than rows.</summary>
    public ReadOnlyMemory<int> Offsets { get; } = offsets;

    /// <summary>All lists one after another.</summary>
    public ReadOnlyMemory<int> Values { get; } = values;

    /// <summary>Number of rows.</summary>
    public int Count => Math.Max(0, Offsets.Length - 1);

    /// <summary>The list of one row.</summary>
    public ReadOnlySpan<int> this[int row]
    {
        get
        {
            var offsets = Offsets.Span;
            return Values.Span[offsets[row]..offsets[row + 1]];
        }
    }

    /// <summary>For each value the row that it belongs to.</summary>
    public int[] Owners()
    {
        var owners = new int[Values.Length];
        var offsets = Offsets.Span;
        for (var row = 0; row < Count; row++)
        {
            owners.AsSpan(offsets[row]..offsets[row + 1]).Fill(row);
        }

        return owners;
    }

    /// <summary>Lists without any entry.</summary>
    public static IntListColumn OfEmptyRows(int count) => new(new int[count + 1], ReadOnlyMemory<int>.Empty);

    /// <summary>Makes a column of lists.</summary>
    public static IntListColumn From(IReadOnlyList<IReadOnlyList<int>> lists)
    {
        var offsets = new int[lists.Count + 1];
        for (var row = 0; row < lists.Count; row++)
        {
            offsets[row + 1] = checked(offsets[row] + lists[row].Count);
        }

        return new IntListColumn(offsets, lists.SelectMany(static list => list).ToArray());
    }

    /// <summary>
    /// The inverse of a plain column: for each of <paramref name="targetCount"/> targets, the rows that point to it, in
    /// order. A negative target is passed over. Time and space are linear.
    /// </summary>
    public static IntListColumn Invert(ReadOnlySpan<int> targets, int targetCount)
    {
        var offsets = new int[targetCount + 1];
        foreach (var target in targets)
        {
            if (target >= 0)
            {
                offsets[target + 1]++;
            }
        }

        for (var i = 0; i < targetCount; i++)
        {
            offsets[i + 1] += offsets[i];
        }

        var values = new int[offsets[targetCount]];
        var next = offsets.AsSpan(0, targetCount).ToArray();
        for (var row = 0; row < targets.Length; row++)
        {
            if (targets[row] >= 0)
            {
                values[next[targets[row]]++] = row;
            }
        }

        return new IntListColumn(offsets, values);
    }
}
