using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Paths;

/// <summary>Paths by steps. Each is found from both ends and sees a small part of the graph.</summary>
internal sealed class HopPathSearch(CsrGraph graph) : PathSearch
{
    private readonly TwoEndedSearch _search = new(graph);
    private readonly List<int> _leading = [];
    private int _to;

    public override bool Prepare(int from, int to)
    {
        _to = to;
        return true;
    }

    public override List<int>? Find(ReadOnlySpan<int> beginning, HashSet<int> barredSteps)
    {
        foreach (var node in beginning[..^1])
        {
            _search.Bar(node);
        }

        var found = _search.Run(beginning[^1], _to, barredSteps.Count == 0 ? null : barredSteps)
            ? First(beginning[^1])
            : null;
        _search.Clear();
        return found;
    }

    public override double Length(int node, int next) => 1;

    // Of all shortest paths the one whose nodes come first. Nodes seen from the left that lead to a meeting get a
    // negative number of ways.
    private List<int> First(int from)
    {
        var (marks, ways) = (_search.Marks, _search.Ways);
        _leading.Clear();
        foreach (var (left, _) in _search.Meetings)
        {
            Lead(left);
        }

        for (var i = 0; i < _leading.Count; i++)
        {
            var above = SearchEnd.Above(marks[_leading[i]]);
            if (_leading[i] == from)
            {
                break;
            }

            foreach (var other in graph.NeighborsOf(_leading[i]))
            {
                if (marks[other] == above)
                {
                    Lead(other);
                }
            }
        }

        var path = new List<int> { from };
        for (var level = _search.MeetingLevel; level > 0; level--)
        {
            path.Add(FirstNeighbor(path[^1], (next, mark) =>
                ways[next] < 0 && SearchEnd.Above(mark) == marks[path[^1]]));
        }

        path.Add(_search.Meetings.Where(pair => pair.Left == path[^1]).Min(static pair => pair.Right));
        while (path[^1] != _to)
        {
            var above = SearchEnd.Above(marks[path[^1]]);
            path.Add(FirstNeighbor(path[^1], (_, mark) => mark == above));
        }

        return path;

        void Lead(int node)
        {
            if (ways[node] > 0)
            {
                ways[node] = -ways[node];
                _leading.Add(node);
            }
        }

        int FirstNeighbor(int node, Func<int, byte, bool> suits)
        {
            foreach (var next in graph.NeighborsOf(node))
            {
                if (marks[next] != 0 && suits(next, marks[next]))
                {
                    return next;
                }
            }

            throw new InvalidOperationException("A shortest path ends between its ends");
        }
    }
}
