using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Slicing;

/// <summary>Copies chosen rows of columns.</summary>
internal static class ColumnGather
{
    public static T[] Numbers<T>(ReadOnlyMemory<T> column, int[] rows)
    {
        var source = column.Span;
        var result = new T[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            result[i] = source[rows[i]];
        }

        return result;
    }

    public static StringColumn Strings(StringColumn column, int[] rows)
    {
        var builder = new StringColumnBuilder();
        foreach (var row in rows)
        {
            builder.AddUtf8(column.GetUtf8(row));
        }

        return builder.Build();
    }

    public static StringListColumn StringLists(StringListColumn column, int[] rows)
    {
        var offsets = new int[rows.Length + 1];
        var builder = new StringColumnBuilder();
        var source = column.Offsets.Span;
        for (var i = 0; i < rows.Length; i++)
        {
            for (var value = source[rows[i]]; value < source[rows[i] + 1]; value++)
            {
                builder.AddUtf8(column.Values.GetUtf8(value));
            }

            offsets[i + 1] = builder.Count;
        }

        return new StringListColumn(offsets, builder.Build());
    }

    public static IntListColumn IntLists(IntListColumn column, int[] rows)
    {
        var offsets = new int[rows.Length + 1];
        var values = new List<int>();
        for (var i = 0; i < rows.Length; i++)
        {
            values.AddRange(column[rows[i]]);
            offsets[i + 1] = values.Count;
        }

        return new IntListColumn(offsets, values.ToArray());
    }

    /// <summary>Lists of rows that have other numbers; those with a number below 0 are left out.</summary>
    public static IntListColumn Renumbered(IntListColumn column, int[] numbers)
    {
        var offsets = new int[column.Count + 1];
        var values = new List<int>();
        for (var row = 0; row < column.Count; row++)
        {
            foreach (var value in column[row])
            {
                if (numbers[value] >= 0)
                {
                    values.Add(numbers[value]);
                }
            }

            offsets[row + 1] = values.Count;
        }

        return new IntListColumn(offsets, values.ToArray());
    }

    /// <summary>Where the parts of chosen rows begin when these are all there is.</summary>
    public static int[] Offsets(ReadOnlyMemory<int> column, int[] rows)
    {
        var source = column.Span;
        var offsets = new int[rows.Length + 1];
        for (var i = 0; i < rows.Length; i++)
        {
            offsets[i + 1] = offsets[i] + source[rows[i] + 1] - source[rows[i]];
        }

        return offsets;
    }
}
