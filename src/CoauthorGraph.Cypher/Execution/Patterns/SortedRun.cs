using CoauthorGraph.Core.Graph.Querying;

namespace CoauthorGraph.Cypher.Execution.Patterns;

/// <summary>The neighbours of a node, ascending, from some place on.</summary>
internal struct SortedRun
{
    private readonly AdjacencyColumns? _columns;
    private readonly int _end;
    private int _at;

    public SortedRun(AdjacencyColumns columns, int node)
    {
        _columns = columns;
        if (columns.Sources.Contains(node))
        {
            var offsets = columns.Offsets.Span;
            _at = offsets[node - columns.Sources.Start];
            _end = offsets[node - columns.Sources.Start + 1];
        }
    }

    public readonly int Node => _columns!.NeighborBase + _columns.Neighbors.Span[_at];

    public readonly long Relationship => _columns!.RelationshipBase + _columns.Relationships.Span[_at];

    /// <summary>Moves both on until they are at the same node; false where there is no more.</summary>
    public static bool Meet(ref SortedRun one, ref SortedRun other)
    {
        if (one._at >= one._end || other._at >= other._end)
        {
            return false;
        }

        var left = one._columns!.Neighbors.Span[..one._end];
        var right = other._columns!.Neighbors.Span[..other._end];
        var shift = one._columns.NeighborBase - other._columns.NeighborBase;
        while (one._at < left.Length && other._at < right.Length)
        {
            var order = left[one._at] + shift - right[other._at];
            if (order == 0)
            {
                return true;
            }

            if (order < 0)
            {
                one._at = Reach(left, one._at + 1, right[other._at] - shift);
            }
            else
            {
                other._at = Reach(right, other._at + 1, left[one._at] + shift);
            }
        }

        return false;
    }

    /// <summary>Where a node stands, looked for in the whole run.</summary>
    public bool TryFind(int node)
    {
        if (_at >= _end)
        {
            return false;
        }

        var sought = node - _columns!.NeighborBase;
        var found = _columns.Neighbors.Span[_at.._end].BinarySearch(sought);
        _at = found >= 0 ? _at + found : _end;
        return found >= 0;
    }

    public void MoveOn() => _at++;

    // The first place whose value is not less: by growing strides, then by halves of the last one.
    private static int Reach(ReadOnlySpan<int> values, int at, int least)
    {
        var stride = 1;
        var low = at;
        while (at < values.Length && values[at] < least)
        {
            low = at + 1;
            at += stride;
            stride <<= 1;
        }

        var high = Math.Min(at, values.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (values[middle] < least)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
