using CoauthorGraph.Core.Graph;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Tests;

/// <summary>Gives the columns of a graph, of which the one that is asked for by its number in the catalogue points to
/// something that is not there: far away, just behind the last that is there, or just before the first.</summary>
internal sealed class LyingColumn(KnowledgeGraph graph, int which, Lie lie) : IGraphColumns
{
    private const int Nowhere = 1 << 28;
    private readonly SnapshotShape _shape = SnapshotShape.Of(graph);
    private int _seen;

    /// <summary>The column that lies; null when there are fewer columns that point somewhere.</summary>
    public string? Name { get; private set; }

    public IColumns<TTable> Of<TTable>(string table, Func<KnowledgeGraph, TTable> of) =>
        new Columns<TTable>(this, of(graph));

    private ReadOnlyMemory<int> Rows(string name, ReadOnlyMemory<int> column, string into, int least = 0) =>
        Pass(name, column, column.Length / 2, least - 1, _shape.RowsOf(into));

    private ReadOnlyMemory<int> Offsets(string name, ReadOnlyMemory<int> column) =>
        column.IsEmpty ? column : Pass(name, column, column.Length / 2, -1, column.Span[^1] + 1);

    private ReadOnlyMemory<int> Pass(string name, ReadOnlyMemory<int> column, int at, int before, int past)
    {
        if (column.IsEmpty || _seen++ != which)
        {
            return column;
        }

        Name = name;
        var lying = column.ToArray();
        lying[at] = lie switch
        {
            Lie.JustBefore => before,
            Lie.JustPast => past,
            _ => Nowhere,
        };
        return lying;
    }

    private StringColumn Pass(string name, StringColumn texts) => new(
        texts.Count,
        [.. Enumerable.Range(0, texts.ChunkCount).Select(chunk => Offsets(name, texts.ChunkOffsets(chunk)))],
        [.. Enumerable.Range(0, texts.ChunkCount).Select(texts.ChunkBytes)]);

    private sealed class Columns<TTable>(LyingColumn lying, TTable table) : IColumns<TTable>
    {
        public ReadOnlyMemory<T> Numbers<T>(string name, Func<TTable, ReadOnlyMemory<T>> of)
            where T : unmanaged => of(table);

        public StringColumn Strings(string name, Func<TTable, StringColumn> of) => lying.Pass(name, of(table));

        public StringListColumn StringLists(string name, Func<TTable, StringListColumn> of, int since = 1) =>
            new(lying.Offsets(name, of(table).Offsets), lying.Pass(name, of(table).Values));

        public ReadOnlyMemory<int> Rows(
            string name, string into, Func<TTable, ReadOnlyMemory<int>> of, bool orNone = false) =>
            lying.Rows(name, of(table), into, orNone ? -1 : 0);

        public IntListColumn RowLists(string name, string into, Func<TTable, IntListColumn> of, string? by = null)
        {
            var lists = of(table);
            return new IntListColumn(
                lying.Offsets(name, lists.Offsets), lying.Rows(name, lists.Values, into));
        }

        public ReadOnlyMemory<int> Offsets(
            string name, string into, Func<TTable, ReadOnlyMemory<int>> of, string? by = null) =>
            lying.Offsets(name, of(table));

        public IColumns<TTable> Part(string name) => this;
    }
}
