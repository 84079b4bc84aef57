namespace CoauthorGraph.Core.Graph.Querying.Embedded;

/// <summary>Finds the rows of a column of numbers that equal a number other than 0, which stands for none.</summary>
internal sealed class NumberIndex(ReadOnlyMemory<int> column)
{
    private readonly Lazy<Dictionary<int, int[]>> _rows = new(() => Enumerable.Range(0, column.Length)
        .GroupBy(row => column.Span[row])
        .Where(static group => group.Key != 0)
        .ToDictionary(static group => group.Key, static group => group.ToArray()));

    public int[] Find(long number) =>
        number is >= int.MinValue and <= int.MaxValue ? _rows.Value.GetValueOrDefault((int)number) ?? [] : [];
}
