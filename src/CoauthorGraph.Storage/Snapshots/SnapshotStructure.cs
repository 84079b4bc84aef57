using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Storage.Snapshots;

/// <summary>
/// Whether the columns of a graph fit together: offsets ascend to the end of what they point into, row numbers are of
/// rows that there are, and both directions of an edge are there. Checksums say that a file is what was written; this
/// says that what was written is a graph. Reads every column of numbers.
/// </summary>
internal sealed class SnapshotStructure : IGraphColumns
{
    private readonly List<string> _faults = [];
    private readonly KnowledgeGraph _graph;
    private readonly SnapshotShape _shape;

    private SnapshotStructure(KnowledgeGraph graph)
    {
        _graph = graph;
        _shape = SnapshotShape.Of(graph);
    }

    /// <summary>What does not fit, a sentence a column.</summary>
    public static IReadOnlyList<string> Faults(KnowledgeGraph graph)
    {
        var structure = new SnapshotStructure(graph);
        KnowledgeGraph.Of(structure, graph.Info);
        // A slice may leave out the author of an authorship; a snapshot is whole.
        structure.Rows("authorships.author", graph.Authorships.Author, graph.Authors.Count, least: 0);
        if (structure._faults.Count == 0 && !IsGraphOfItsEdges(graph.Coauthorships))
        {
            structure._faults.Add("'coauthorships.csr-neighbors' is not the graph of the co-authorships");
        }

        return structure._faults;
    }

    public IColumns<TTable> Of<TTable>(string table, Func<KnowledgeGraph, TTable> of) =>
        new Columns<TTable>(this, of(_graph));

    private void Rows(string column, ReadOnlyMemory<int> rows, int count, int least)
    {
        if (!AreWithin(rows.Span, least, count))
        {
            _faults.Add($"'{column}' names rows that are not there");
        }
    }

    private void Offsets(string column, ReadOnlyMemory<int> offsets, int end)
    {
        if (!Ascends(offsets.Span, end))
        {
            _faults.Add($"the offsets of '{column}' do not ascend to {end}");
        }
    }

    private static bool Ascends(ReadOnlySpan<int> offsets, int end)
    {
        var before = 0;
        foreach (var offset in offsets)
        {
            if (offset < before)
            {
                return false;
            }

            before = offset;
        }

        return offsets.Length > 0 && offsets[0] == 0 && before == end;
    }

    private static bool AreWithin(ReadOnlySpan<int> rows, int least, int count)
    {
        foreach (var row in rows)
        {
            if (row < least || row >= count)
            {
                return false;
            }
        }

        return true;
    }

    // An edge fits two entries at most; so where there are twice as many entries as edges, each in order and each of an
    // edge between its two ends, all of them are there.
    private static bool IsGraphOfItsEdges(CoauthorshipTable edges)
    {
        var source = edges.Source.Span;
        var target = edges.Target.Span;
        var edgeOf = edges.EdgeOfEntry.Span;
        var entry = 0;
        for (var node = 0; node < edges.Graph.NodeCount; node++)
        {
            var before = -1;
            foreach (var other in edges.Graph.NeighborsOf(node))
            {
                var edge = edgeOf[entry++];
                if (other <= before || other == node || source[edge] != Math.Min(node, other)
                    || target[edge] != Math.Max(node, other))
                {
                    return false;
                }

                before = other;
            }
        }

        return edges.Graph.Neighbors.Length == 2 * edges.Count;
    }

    private sealed class Columns<TTable>(SnapshotStructure structure, TTable table) : IColumns<TTable>
    {
        public ReadOnlyMemory<T> Numbers<T>(string name, Func<TTable, ReadOnlyMemory<T>> of)
            where T : unmanaged => of(table);

        public StringColumn Strings(string name, Func<TTable, StringColumn> of)
        {
            Texts(name, of(table));
            return of(table);
        }

        public StringListColumn StringLists(string name, Func<TTable, StringListColumn> of, int since = 1)
        {
            structure.Offsets(name, of(table).Offsets, of(table).Values.Count);
            Texts(name, of(table).Values);
            return of(table);
        }

        public ReadOnlyMemory<int> Rows(
            string name, string into, Func<TTable, ReadOnlyMemory<int>> of, bool orNone = false)
        {
            structure.Rows(name, of(table), structure._shape.RowsOf(into), least: orNone ? -1 : 0);
            return of(table);
        }

        public IntListColumn RowLists(string name, string into, Func<TTable, IntListColumn> of, string? by = null)
        {
            structure.Offsets(name, of(table).Offsets, of(table).Values.Length);
            structure.Rows(name, of(table).Values, structure._shape.RowsOf(into), least: 0);
            return of(table);
        }

        public ReadOnlyMemory<int> Offsets(
            string name, string into, Func<TTable, ReadOnlyMemory<int>> of, string? by = null)
        {
            structure.Offsets(name, of(table), structure._shape.RowsOf(into));
            return of(table);
        }

        public IColumns<TTable> Part(string name) => this;

        private void Texts(string name, StringColumn texts)
        {
            for (var chunk = 0; chunk < texts.ChunkCount; chunk++)
            {
                structure.Offsets(name, texts.ChunkOffsets(chunk), texts.ChunkBytes(chunk).Length);
            }
        }
    }
}
