using CoauthorGraph.Core.Graph.Querying;

namespace CoauthorGraph.Cypher.Execution.Patterns;

/// <summary>The relationships of a node, of given types, in chunks.</summary>
internal sealed class ExpandCursor(
    IPropertyGraph graph, RelationshipDirection direction, int[] types, Func<long, bool>? test)
{
    private const int ChunkSize = 32;
    private readonly AdjacentNode[] _chunk = new AdjacentNode[ChunkSize];
    private int _node;
    private int _type;
    private long _position;
    private int _count;
    private int _at;

    /// <summary>Begins with the first relationship of a node.</summary>
    public void Start(int node)
    {
        _node = node;
        _type = 0;
        _position = 0;
        _count = ChunkSize;
        _at = ChunkSize;
    }

    /// <summary>The next relationship and the node at its other end.</summary>
    public bool TryNext(out AdjacentNode step)
    {
        while (true)
        {
            while (_at < _count)
            {
                step = _chunk[_at++];
                if (test is null || test(step.Relationship))
                {
                    return true;
                }
            }

            if (!TryFill())
            {
                step = default;
                return false;
            }
        }
    }

    private bool TryFill()
    {
        while (_type < types.Length)
        {
            if (_count == ChunkSize)
            {
                _count = graph.Expand(_node, direction, types[_type], ref _position, _chunk);
                _at = 0;
                if (_count > 0)
                {
                    return true;
                }
            }

            // A chunk that is not full was the last of its type.
            _type++;
            _position = 0;
            _count = ChunkSize;
            _at = ChunkSize;
        }

        return false;
    }
}
