using CoauthorGraph.Core.Graph.Schema;

namespace CoauthorGraph.Core.Graph.Querying.Embedded;

/// <summary>The relationships of one type as the snapshot has them. Rows are those of the type's table.</summary>
internal abstract class EmbeddedRelationships
{
    private readonly Lazy<long> _count;

    protected EmbeddedRelationships(
        RelationshipType type, RelationshipRows rows, NodeRange starts, NodeRange ends, long first)
    {
        Type = type;
        Rows = rows;
        Starts = starts;
        Ends = ends;
        First = first;
        _count = new Lazy<long>(() => Enumerable.Range(0, rows.Count).LongCount(rows.Includes));
    }

    public RelationshipType Type { get; }

    public RelationshipRows Rows { get; }

    /// <summary>The nodes that they may start from.</summary>
    public NodeRange Starts { get; }

    /// <summary>The nodes that they may end at.</summary>
    public NodeRange Ends { get; }

    /// <summary>The number of the first row.</summary>
    public long First { get; }

    /// <summary>Number of relationships.</summary>
    public long Count => _count.Value;

    /// <summary>Whether one may lead from a node to itself.</summary>
    public bool MayLoop => Starts == Ends;

    /// <summary>Number of those that leave a row of the start's table.</summary>
    public abstract int OutDegree(int start);

    /// <summary>Number of those that enter a row of the end's table.</summary>
    public abstract int InDegree(int end);

    /// <summary>Fills a buffer with those that leave a row, from a place on.</summary>
    public abstract int FillOut(int start, int from, Span<AdjacentNode> steps);

    /// <summary>Fills a buffer with those that enter a row, from a place on.</summary>
    public abstract int FillIn(int end, int from, Span<AdjacentNode> steps);

    /// <summary>All in one direction as columns, or null where both directions are not in one list.</summary>
    public abstract AdjacencyColumns? Columns(RelationshipDirection direction);

    /// <summary>Number of those from a row to itself.</summary>
    public int Loops(int row)
    {
        if (!MayLoop)
        {
            return 0;
        }

        Span<AdjacentNode> steps = stackalloc AdjacentNode[32];
        var loops = 0;
        for (int from = 0, filled; (filled = FillOut(row, from, steps)) > 0; from += filled)
        {
            foreach (var step in steps[..filled])
            {
                loops += step.Node == Starts.Start + row ? 1 : 0;
            }
        }

        return loops;
    }
}
