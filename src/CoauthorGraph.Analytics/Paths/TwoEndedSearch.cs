using System.Runtime.Intrinsics.X86;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Paths;

/// <summary>
/// All shortest paths by steps between two nodes: a breadth-first search from both ends that grows the side with fewer
/// edges (Pohl 1971) and counts the ways. One byte a node says which end saw it and how far away, so that an edge costs
/// one look; rows are fetched ahead. 9 bytes a node; what was touched is cleared for the next search. Not safe for
/// several threads.
/// </summary>
internal sealed class TwoEndedSearch(CsrGraph graph)
{
    private const int FetchedAhead = 6;
    private const byte BarredMark = 0xFF;
    private readonly byte[] _mark = new byte[graph.NodeCount];
    private readonly double[] _ways = new double[graph.NodeCount];
    private readonly List<(int Left, int Right)> _meetings = [];
    private readonly List<int> _barred = [];
    private HashSet<int>? _barredSteps;
    private int _from;

    public SearchEnd Left { get; } = new(0x00);

    public SearchEnd Right { get; } = new(0x80);

    /// <summary>The edges in the middle of all shortest paths.</summary>
    public List<(int Left, int Right)> Meetings => _meetings;

    /// <summary>Steps from the first end to where the middle begins.</summary>
    public int MeetingLevel => _mark[_meetings[0].Left] == Left.Mark ? Left.Depth : Left.Depth - 1;

    /// <summary>Says of each node which end saw it and where.</summary>
    public byte[] Marks => _mark;

    /// <summary>Shortest ways from its end to a node that was seen.</summary>
    public double[] Ways => _ways;

    /// <summary>Keeps a node out of the next search.</summary>
    public void Bar(int node)
    {
        _mark[node] = BarredMark;
        _barred.Add(node);
    }

    /// <summary>Searches; false when nothing connects the two.</summary>
    /// <param name="from">One end.</param>
    /// <param name="to">Another node.</param>
    /// <param name="barredSteps">Neighbours of the first end that no path may begin with, or null.</param>
    public bool Run(int from, int to, HashSet<int>? barredSteps = null)
    {
        (_from, _barredSteps) = (from, barredSteps);
        Start(Left, from);
        Start(Right, to);
        while (Left.HasFrontier && Right.HasFrontier)
        {
            Grow(Left.Work <= Right.Work ? Left : Right);
            if (_meetings.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Makes it ready for the next search.</summary>
    public void Clear()
    {
        foreach (var node in Left.Order)
        {
            _mark[node] = 0;
        }

        foreach (var node in Right.Order)
        {
            _mark[node] = 0;
        }

        foreach (var node in _barred)
        {
            _mark[node] = 0;
        }

        _barred.Clear();
        _meetings.Clear();
    }

    private void Start(SearchEnd end, int node)
    {
        end.Start(node, graph.Degree(node));
        _mark[node] = end.Mark;
        _ways[node] = 1;
    }

    private unsafe void Grow(SearchEnd end)
    {
        var (first, last) = (end.FrontierStart, end.Count);
        end.FrontierStart = last;
        end.Depth++;
        var (mine, side) = (end.Mark, end.Side);
        long work = 0;
        // What is read of a file is never trusted as an index: spans check it, and beside a missed cache that is free.
        var offsets = graph.Offsets.Span;
        var neighbors = graph.Neighbors.Span;
        var mark = _mark.AsSpan();
        var ways = _ways.AsSpan();
        fixed (int* rows = neighbors)
        {
            for (var i = first; i < last; i++)
            {
                if (Sse.IsSupported && i + FetchedAhead < last)
                {
                    Sse.Prefetch0(rows + offsets[end.Order[i + FetchedAhead]]);
                }

                var node = end.Order[i];
                foreach (var next in neighbors[offsets[node]..offsets[node + 1]])
                {
                    int seen = mark[next];
                    if (seen == 0)
                    {
                        // Once the ends meet in this level, none beyond it is on a shortest path.
                        if (_meetings.Count == 0 && !IsBarred(node, next))
                        {
                            mark[next] = mine;
                            ways[next] = ways[node];
                            end.Add(next);
                            work += offsets[next + 1] - offsets[next];
                        }
                    }
                    else if (seen == mine)
                    {
                        ways[next] += ways[node];
                    }
                    else if ((seen & 0x80) != side && seen != BarredMark)
                    {
                        // Only the frontier of the other end can be met, for all within it was looked at from there.
                        if (!IsBarred(node, next))
                        {
                            _meetings.Add(side == 0 ? (node, next) : (next, node));
                        }
                    }
                }
            }
        }

        end.Work = work;
    }

    private bool IsBarred(int node, int next) =>
        _barredSteps is not null
        && ((node == _from && _barredSteps.Contains(next)) || (next == _from && _barredSteps.Contains(node)));
}
