using CoauthorGraph.Core.Graph.Querying;

namespace CoauthorGraph.Cypher.Execution.Patterns;

/// <summary>The relationships of one node by the node at their other end, sorted.</summary>
internal sealed class NeighborTable
{
    private int[] _nodes = [];
    private long[] _relationships = [];
    private int _count;

    /// <summary>The node; -1 before it is filled.</summary>
    public int Node { get; private set; } = -1;

    public void Forget() => Node = -1;

    public void Fill(int node, ExpandCursor cursor)
    {
        Node = node;
        _count = 0;
        var isSorted = true;
        cursor.Start(node);
        while (cursor.TryNext(out AdjacentNode step))
        {
            if (_count == _nodes.Length)
            {
                Array.Resize(ref _nodes, Math.Max(16, 2 * _count));
                Array.Resize(ref _relationships, _nodes.Length);
            }

            isSorted &= _count == 0 || _nodes[_count - 1] <= step.Node;
            _nodes[_count] = step.Node;
            _relationships[_count++] = step.Relationship;
        }

        if (!isSorted)
        {
            Array.Sort(_nodes, _relationships, 0, _count);
        }
    }

    /// <summary>Where the relationships of another node begin; the count where it has none.</summary>
    public int Find(int node)
    {
        var low = 0;
        var high = _count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_nodes[middle] < node)
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

    /// <summary>The relationship at a place, where it is still one of the node.</summary>
    public bool TryGet(int at, int node, out long relationship)
    {
        var found = at < _count && _nodes[at] == node;
        relationship = found ? _relationships[at] : 0;
        return found;
    }
}
