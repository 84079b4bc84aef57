using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Storage.Snapshots;

/// <summary>Writes the columns of a graph.</summary>
internal sealed class WrittenColumns(SnapshotWriter writer, KnowledgeGraph graph) : IGraphColumns
{
    public IColumns<TTable> Of<TTable>(string table, Func<KnowledgeGraph, TTable> of) =>
        new Columns<TTable>(writer, of(graph));

    private sealed class Columns<TTable>(SnapshotWriter writer, TTable table) : IColumns<TTable>
    {
        public ReadOnlyMemory<T> Numbers<T>(string name, Func<TTable, ReadOnlyMemory<T>> of)
            where T : unmanaged
        {
            writer.Numbers(name, of(table));
            return of(table);
        }

        public StringColumn Strings(string name, Func<TTable, StringColumn> of)
        {
            writer.Strings(name, of(table));
            return of(table);
        }

        public StringListColumn StringLists(string name, Func<TTable, StringListColumn> of, int since = 1)
        {
            writer.StringLists(name, of(table));
            return of(table);
        }

        public ReadOnlyMemory<int> Rows(
            string name, string into, Func<TTable, ReadOnlyMemory<int>> of, bool orNone = false) =>
            Numbers(name, of);

        public IntListColumn RowLists(string name, string into, Func<TTable, IntListColumn> of, string? by = null)
        {
            writer.IntLists(name, of(table));
            return of(table);
        }

        public ReadOnlyMemory<int> Offsets(
            string name, string into, Func<TTable, ReadOnlyMemory<int>> of, string? by = null) => Numbers(name, of);

        public IColumns<TTable> Part(string name) => this;
    }
}
