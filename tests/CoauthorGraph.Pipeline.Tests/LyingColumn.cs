using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Pipeline.Tests;

/// <summary>Gives the columns of a graph, of which the one that is asked for by its number in the catalogue points to
/// something that is not there.</summary>
internal sealed class LyingColumn(KnowledgeGraph graph, int which) : IGraphColumns
{
    private const int Nowhere = 1 << 28;
    private int _seen;

    /// <summary>The column that lies; null when there are fewer columns that point somewhere.</summary>
    public string? Name { get; private set; }

    public IColumns<TTable> Of<TTable>(string table, Func<KnowledgeGraph, TTable> of) =>
        new Columns<TTable>(this, of(graph));

    private ReadOnlyMemory<int> Pass(string name, ReadOnlyMemory<int> column)
    {
        if (column.IsEmpty || _seen++ != which)
        {
            return column;
        }

        Name = name;
        var lying = column.ToArray();
        lying[lying.Length / 2] = Nowhere;
        return lying;
    }

    private StringColumn Pass(string name, StringColumn texts) => new(
        texts.Count,
        [.. Enumerable.Range(0, texts.ChunkCount).Select(chunk => Pass(name, texts.ChunkOffsets(chunk)))],
        [.. Enumerable.Range(0, texts.ChunkCount).Select(texts.ChunkBytes)]);

    private sealed class Columns<TTable>(LyingColumn lying, TTable table) : IColumns<TTable>
    {
        public ReadOnlyMemory<T> Numbers<T>(string name, Func<TTable, ReadOnlyMemory<T>> of)
            where T : unmanaged => of(table);

        public StringColumn Strings(string name, Func<TTable, StringColumn> of) => lying.Pass(name, of(table));

        public StringListColumn StringLists(string name, Func<TTable, StringListColumn> of, int since = 1) =>
            new(lying.Pass(name, of(table).Offsets), lying.Pass(name, of(table).Values));

        public ReadOnlyMemory<int> Rows(
            string name, string into, Func<TTable, ReadOnlyMemory<int>> of, bool orNone = false) =>
            lying.Pass(name, of(table));

        public IntListColumn RowLists(string name, string into, Func<TTable, IntListColumn> of, string? by = null)
        {
            var lists = of(table);
            return new IntListColumn(lying.Pass(name, lists.Offsets), lying.Pass(name, lists.Values));
        }

        public ReadOnlyMemory<int> Offsets(
            string name, string into, Func<TTable, ReadOnlyMemory<int>> of, string? by = null) =>
            lying.Pass(name, of(table));

        public IColumns<TTable> Part(string name) => this;
    }
}
