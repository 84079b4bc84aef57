using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>Asks for each column of a table by its name; none is an empty one.</summary>
internal sealed class GrownColumns<TTable>(Func<string, Delegate, object?> column) : IColumns<TTable>
{
    public ReadOnlyMemory<T> Numbers<T>(string name, Func<TTable, ReadOnlyMemory<T>> of)
        where T : unmanaged => column(name, of) is ReadOnlyMemory<T> numbers ? numbers : default;

    public StringColumn Strings(string name, Func<TTable, StringColumn> of) =>
        column(name, of) as StringColumn ?? StringColumn.Empty;

    public StringListColumn StringLists(string name, Func<TTable, StringListColumn> of, int since = 1) =>
        column(name, of) as StringListColumn ?? StringListColumn.Empty;

    public ReadOnlyMemory<int> Rows(
        string name, string into, Func<TTable, ReadOnlyMemory<int>> of, bool orNone = false) =>
        Numbers(name, of);

    public IntListColumn RowLists(string name, string into, Func<TTable, IntListColumn> of, string? by = null) =>
        column(name, of) as IntListColumn ?? IntListColumn.OfEmptyRows(0);

    public ReadOnlyMemory<int> Offsets(
        string name, string into, Func<TTable, ReadOnlyMemory<int>> of, string? by = null) => Numbers(name, of);

    public IColumns<TTable> Part(string name) => this;
}
