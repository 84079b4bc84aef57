using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Paths;

/// <summary>
/// One shortest path by steps: breadth-first search from both ends, always growing the side with fewer edges to look
/// at (Pohl 1971). Usually looks at a small part of the graph; 8 bytes a node. Of equally short paths the one is taken
/// that the order of nodes gives.
/// </summary>
public static class ShortestPath
{
    /// <summary>The nodes from one end to the other, or null when nothing connects them.</summary>
    public static int[]? Find(CsrGraph graph, int from, int to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)from, (uint)graph.NodeCount, nameof(from));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)to, (uint)graph.NodeCount, nameof(to));
        if (from == to)
        {
            return [from];
        }

        var sides = (Forward: new Side(graph, from), Backward: new Side(graph, to));
        while (sides.Forward.HasMore && sides.Backward.HasMore)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var meeting = sides.Forward.Cost <= sides.Backward.Cost
                ? sides.Forward.Grow(sides.Backward)
                : sides.Backward.Grow(sides.Forward);
            if (meeting >= 0)
            {
                var nodes = sides.Forward.PathTo(meeting);
                nodes.Reverse();
                nodes.AddRange(sides.Backward.PathTo(meeting).Skip(1));
                return [.. nodes];
            }
        }

        return null;
    }

    private sealed class Side
    {
        private readonly CsrGraph _graph;
        private readonly int[] _parent;
        private List<int> _frontier;

        public Side(CsrGraph graph, int start)
        {
            _graph = graph;
            _parent = new int[graph.NodeCount];
            Array.Fill(_parent, -1);
            _parent[start] = start;
            _frontier = [start];
            Cost = graph.Degree(start);
        }

        public bool HasMore => _frontier.Count > 0;

        public long Cost { get; private set; }

        // One level further; the node where the two sides meet, or -1.
        public int Grow(Side other)
        {
            var next = new List<int>();
            Cost = 0;
            foreach (var node in _frontier)
            {
                foreach (var neighbor in _graph.NeighborsOf(node))
                {
                    if (_parent[neighbor] >= 0)
                    {
                        continue;
                    }

                    _parent[neighbor] = node;
                    if (other._parent[neighbor] >= 0)
                    {
                        return neighbor;
                    }

                    next.Add(neighbor);
                    Cost += _graph.Degree(neighbor);
                }
            }

            _frontier = next;
            return -1;
        }

        public List<int> PathTo(int node)
        {
            var path = new List<int> { node };
            while (_parent[node] != node)
            {
                path.Add(node = _parent[node]);
            }

            return path;
        }
    }
}
