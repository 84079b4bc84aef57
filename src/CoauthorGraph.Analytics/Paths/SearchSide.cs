using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Paths;

/// <summary>One side of a search from both ends. Can be used again; not safe for several threads.</summary>
internal sealed class SearchSide
{
    private readonly int[] _parent;
    private readonly List<int> _seen = [];
    private int _level;

    public SearchSide(int count)
    {
        _parent = new int[count];
        Array.Fill(_parent, -1);
    }

    public bool HasMore => _level < _seen.Count;

    /// <summary>Edges that growing looks at.</summary>
    public long Cost { get; private set; }

    public void Start(CsrGraph graph, int node)
    {
        _parent[node] = node;
        _seen.Add(node);
        _level = 0;
        Cost = graph.Degree(node);
    }

    /// <summary>Goes one level further; the node where the two sides meet, or -1.</summary>
    public int Grow(CsrGraph graph, SearchSide other)
    {
        var offsets = graph.Offsets.Span;
        var neighbors = graph.Neighbors.Span;
        var (parent, met) = (_parent, other._parent);
        var end = _seen.Count;
        Cost = 0;
        for (; _level < end; _level++)
        {
            var node = _seen[_level];
            foreach (var next in neighbors[offsets[node]..offsets[node + 1]])
            {
                if (parent[next] >= 0)
                {
                    continue;
                }

                parent[next] = node;
                _seen.Add(next);
                if (met[next] >= 0)
                {
                    return next;
                }

                Cost += offsets[next + 1] - offsets[next];
            }
        }

        return -1;
    }

    /// <summary>Adds the nodes from one back to the side's end.</summary>
    public void AddPathTo(int node, List<int> path)
    {
        path.Add(node);
        while (_parent[node] != node)
        {
            path.Add(node = _parent[node]);
        }
    }

    public void Clear()
    {
        foreach (var node in _seen)
        {
            _parent[node] = -1;
        }

        _seen.Clear();
    }
}
