using CoauthorGraph.Core.Graph.Schema;

namespace CoauthorGraph.Core.Graph.Querying.Embedded;

/// <summary>Relationships of a type whose rows are found by lists of rows of each node, made when first asked
/// for.</summary>
internal sealed class RowRelationships : EmbeddedRelationships
{
    private readonly Lazy<IntListColumn> _out;
    private readonly Lazy<IntListColumn> _in;
    private readonly Lazy<AdjacencyColumns> _outColumns;
    private readonly Lazy<AdjacencyColumns> _inColumns;

    public RowRelationships(
        RelationshipType type, RelationshipRows rows, NodeRange starts, NodeRange ends, long first)
        : base(type, rows, starts, ends, first)
    {
        _out = new Lazy<IntListColumn>(() => rows.ByStart(starts.Count));
        _in = new Lazy<IntListColumn>(() => rows.ByEnd(ends.Count));
        _outColumns = new Lazy<AdjacencyColumns>(() => ColumnsOf(_out.Value, rows.End, starts, ends));
        _inColumns = new Lazy<AdjacencyColumns>(() => ColumnsOf(_in.Value, rows.Start, ends, starts));
    }

    public override int OutDegree(int start) => Length(_out.Value, start);

    public override int InDegree(int end) => Length(_in.Value, end);

    public override int FillOut(int start, int from, Span<AdjacentNode> steps) =>
        Fill(_out.Value[start], Rows.End.Span, Ends.Start, from, steps);

    public override int FillIn(int end, int from, Span<AdjacentNode> steps) =>
        Fill(_in.Value[end], Rows.Start.Span, Starts.Start, from, steps);

    public override AdjacencyColumns? Columns(RelationshipDirection direction) => direction switch
    {
        RelationshipDirection.Outgoing => _outColumns.Value,
        RelationshipDirection.Incoming => _inColumns.Value,
        _ => null,
    };

    private static int Length(IntListColumn lists, int row)
    {
        var offsets = lists.Offsets.Span;
        return offsets[row + 1] - offsets[row];
    }

    private int Fill(ReadOnlySpan<int> rows, ReadOnlySpan<int> others, int first, int from, Span<AdjacentNode> steps)
    {
        var count = Math.Min(rows.Length - from, steps.Length);
        for (var i = 0; i < count; i++)
        {
            var row = rows[from + i];
            steps[i] = new AdjacentNode(First + row, first + others[row]);
        }

        return count;
    }

    private AdjacencyColumns ColumnsOf(
        IntListColumn lists, ReadOnlyMemory<int> others, NodeRange sources, NodeRange targets)
    {
        var rows = lists.Values.Span;
        var ends = others.Span;
        var neighbors = new int[rows.Length];
        for (var i = 0; i < neighbors.Length; i++)
        {
            neighbors[i] = ends[rows[i]];
        }

        return new AdjacencyColumns
        {
            Sources = sources,
            Offsets = lists.Offsets,
            Neighbors = neighbors,
            NeighborBase = targets.Start,
            Relationships = lists.Values,
            RelationshipBase = First,
            IsSimple = IsSimple(lists.Offsets.Span, neighbors, sources == targets),
        };
    }

    private static bool IsSimple(ReadOnlySpan<int> offsets, int[] neighbors, bool mayLoop)
    {
        for (var row = 0; row + 1 < offsets.Length; row++)
        {
            for (var i = offsets[row]; i < offsets[row + 1]; i++)
            {
                if ((i > offsets[row] && neighbors[i] <= neighbors[i - 1]) || (mayLoop && neighbors[i] == row))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
