using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Core.Tests.Graph.Schema;

/// <summary>Only notes what columns there are, and what they say of themselves.</summary>
internal sealed class ColumnNames : IGraphColumns
{
    /// <summary>For each column its table and the table that its numbers are of, or nothing.</summary>
    public Dictionary<string, (string Table, string? Into)> Columns { get; } = new(StringComparer.Ordinal);

    public IColumns<TTable> Of<TTable>(string table, Func<KnowledgeGraph, TTable> of) => new Table<TTable>(this, table);

    private sealed class Table<TTable>(ColumnNames names, string table) : IColumns<TTable>
    {
        public ReadOnlyMemory<T> Numbers<T>(string name, Func<TTable, ReadOnlyMemory<T>> of)
            where T : unmanaged
        {
            Note(name);
            return default;
        }

        public StringColumn Strings(string name, Func<TTable, StringColumn> of)
        {
            Note(name);
            return StringColumn.Empty;
        }

        public StringListColumn StringLists(string name, Func<TTable, StringListColumn> of, int since = 1)
        {
            Note(name);
            return StringListColumn.Empty;
        }

        public ReadOnlyMemory<int> Rows(
            string name, string into, Func<TTable, ReadOnlyMemory<int>> of, bool orNone = false)
        {
            Note(name, into);
            return default;
        }

        public IntListColumn RowLists(string name, string into, Func<TTable, IntListColumn> of, string? by = null)
        {
            Note(name, into);
            return IntListColumn.OfEmptyRows(0);
        }

        public ReadOnlyMemory<int> Offsets(
            string name, string into, Func<TTable, ReadOnlyMemory<int>> of, string? by = null)
        {
            Note(name, into);
            return new int[1];
        }

        public IColumns<TTable> Part(string name) => new Table<TTable>(names, name);

        private void Note(string name, string? into = null) => names.Columns.Add(name, (table, into));
    }
}
