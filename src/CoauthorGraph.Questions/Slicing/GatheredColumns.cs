using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Slicing;

/// <summary>
/// The columns of chosen rows of a table. Row numbers of tables that are cut too are those that are left; what points
/// to a row that is not left points to none, and is left out of lists. What is an index of another table is left empty.
/// </summary>
internal sealed class GatheredColumns<TTable>(
    TTable table, int[] rows, params (string Table, int[] Number)[] renumbered) : IColumns<TTable>
{
    public ReadOnlyMemory<T> Numbers<T>(string name, Func<TTable, ReadOnlyMemory<T>> of)
        where T : unmanaged => ColumnGather.Numbers(of(table), rows);

    public StringColumn Strings(string name, Func<TTable, StringColumn> of) => ColumnGather.Strings(of(table), rows);

    public StringListColumn StringLists(string name, Func<TTable, StringListColumn> of, int since = 1) =>
        of(table).Count == 0 ? StringListColumn.Empty : ColumnGather.StringLists(of(table), rows);

    public ReadOnlyMemory<int> Rows(string name, string into, Func<TTable, ReadOnlyMemory<int>> of, bool orNone = false)
    {
        var gathered = ColumnGather.Numbers(of(table), rows);
        return NumbersOf(into) is { } numbers
            ? Array.ConvertAll(gathered, row => row < 0 ? row : numbers[row])
            : gathered;
    }

    public IntListColumn RowLists(string name, string into, Func<TTable, IntListColumn> of, string? by = null)
    {
        if (by is not null)
        {
            return IntListColumn.OfEmptyRows(0);
        }

        var gathered = ColumnGather.IntLists(of(table), rows);
        return NumbersOf(into) is { } numbers ? ColumnGather.Renumbered(gathered, numbers) : gathered;
    }

    public ReadOnlyMemory<int> Offsets(
        string name, string into, Func<TTable, ReadOnlyMemory<int>> of, string? by = null) =>
        by is null ? ColumnGather.Offsets(of(table), rows) : ReadOnlyMemory<int>.Empty;

    public IColumns<TTable> Part(string name) =>
        throw new NotSupportedException($"'{name}' is derived anew and not cut.");

    private int[]? NumbersOf(string name) => Array.Find(renumbered, other => other.Table == name).Number;
}
