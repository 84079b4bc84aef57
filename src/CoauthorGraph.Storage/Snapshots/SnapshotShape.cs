using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Storage.Snapshots;

/// <summary>How many rows each table has. The columns of a table are equally long, and that is known without reading
/// them.</summary>
internal sealed class SnapshotShape : IGraphColumns
{
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly KnowledgeGraph _graph;

    private SnapshotShape(KnowledgeGraph graph) => _graph = graph;

    /// <exception cref="InvalidDataException">A column is longer or shorter than its table.</exception>
    public static SnapshotShape Of(KnowledgeGraph graph)
    {
        var shape = new SnapshotShape(graph);
        KnowledgeGraph.Of(shape, graph.Info);
        return shape;
    }

    public IColumns<TTable> Of<TTable>(string table, Func<KnowledgeGraph, TTable> of) =>
        new Columns<TTable>(this, table, of(_graph));

    /// <summary>The number of rows of a table, or of a part of one that has rows of its own.</summary>
    public int RowsOf(string table) => _rows[table];

    private void Require(string table, int rows)
    {
        if (!_rows.TryAdd(table, rows) && _rows[table] != rows)
        {
            throw new InvalidDataException($"table {table} has {_rows[table]} rows, but a column of it {rows}");
        }
    }

    private sealed class Columns<TTable>(SnapshotShape shape, string rows, TTable table) : IColumns<TTable>
    {
        public ReadOnlyMemory<T> Numbers<T>(string name, Func<TTable, ReadOnlyMemory<T>> of)
            where T : unmanaged
        {
            shape.Require(rows, of(table).Length);
            return of(table);
        }

        public StringColumn Strings(string name, Func<TTable, StringColumn> of)
        {
            shape.Require(rows, of(table).Count);
            return of(table);
        }

        public StringListColumn StringLists(string name, Func<TTable, StringListColumn> of, int since = 1)
        {
            if (shape._graph.Info.SchemaVersion >= since)
            {
                shape.Require(rows, of(table).Count);
            }

            return of(table);
        }

        public ReadOnlyMemory<int> Rows(
            string name, string into, Func<TTable, ReadOnlyMemory<int>> of, bool orNone = false) => Numbers(name, of);

        public IntListColumn RowLists(string name, string into, Func<TTable, IntListColumn> of, string? by = null)
        {
            shape.Require(by ?? rows, of(table).Count);
            return of(table);
        }

        public ReadOnlyMemory<int> Offsets(
            string name, string into, Func<TTable, ReadOnlyMemory<int>> of, string? by = null)
        {
            shape.Require(by ?? rows, of(table).Length - 1);
            return of(table);
        }

        public IColumns<TTable> Part(string name) => new Columns<TTable>(shape, name, table);
    }
}
