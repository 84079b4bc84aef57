using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Storage.Snapshots;

/// <summary>Reads the columns of a graph by their names.</summary>
internal sealed class ReadColumns(SnapshotFiles files, int schemaVersion) : IGraphColumns
{
    public IColumns<TTable> Of<TTable>(string table, Func<KnowledgeGraph, TTable> of) =>
        new Columns<TTable>(files, schemaVersion);

    private sealed class Columns<TTable>(SnapshotFiles files, int schemaVersion) : IColumns<TTable>
    {
        public ReadOnlyMemory<T> Numbers<T>(string name, Func<TTable, ReadOnlyMemory<T>> of)
            where T : unmanaged => files.Numbers<T>(name);

        public StringColumn Strings(string name, Func<TTable, StringColumn> of) => files.Strings(name);

        public StringListColumn StringLists(string name, Func<TTable, StringListColumn> of, int since = 1) =>
            schemaVersion < since ? StringListColumn.Empty : files.StringLists(name);

        public ReadOnlyMemory<int> Rows(
            string name, string into, Func<TTable, ReadOnlyMemory<int>> of, bool orNone = false) =>
            files.Numbers<int>(name);

        public IntListColumn RowLists(string name, string into, Func<TTable, IntListColumn> of, string? by = null) =>
            files.IntLists(name);

        public ReadOnlyMemory<int> Offsets(
            string name, string into, Func<TTable, ReadOnlyMemory<int>> of, string? by = null) =>
            files.Numbers<int>(name);

        public IColumns<TTable> Part(string name) => this;
    }
}
