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
}
