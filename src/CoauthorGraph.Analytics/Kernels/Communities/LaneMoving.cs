using CoauthorGraph.Core.Memory;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>
/// Local moving on a large graph by several threads with one result. The nodes are cut into a fixed number of lanes,
/// whatever the number of threads. All lanes look at a slice of their nodes at once, each seeing its own moves and
/// those that the others made before the slice; then the moves are made known in the order of the lanes. 5 bytes a
/// node; a thread's weights take some KB, or 8 bytes a node where those are few.
/// </summary>
internal sealed class LaneMoving
{
    private const int Lanes = 8;
    private const int Slices = 48;
    private const int MostRounds = 24;

    private readonly CommunityGraph _graph;
    private readonly int[] _present;
    private readonly int[] _known;
    private readonly double[] _total;
    private readonly double _resolution;
    private readonly bool[] _isStale;
    private readonly int[] _starts = new int[Lanes + 1];
    private readonly Scratch<NeighborWeights> _tables;
    private readonly List<int>[] _moved = new List<int>[Lanes];

    /// <summary>Prepares it.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="community">For each node its community; changed in place.</param>
    /// <param name="total">For each community the sum of its strengths; changed in place.</param>
    /// <param name="isStale">For each node whether it is looked at in the first round; changed in place.</param>
    /// <param name="resolution">What chance is multiplied by.</param>
    public LaneMoving(CommunityGraph graph, int[] community, double[] total, bool[] isStale, double resolution)
    {
        _graph = graph;
        _present = community;
        _known = (int[])community.Clone();
        _tables = new Scratch<NeighborWeights>(() => new NeighborWeights(graph.Count));
        _total = total;
        _isStale = isStale;
        _resolution = resolution;
        Cut(graph);
        for (var lane = 0; lane < Lanes; lane++)
        {
            _moved[lane] = [];
        }
    }

    /// <summary>Moves until a round moves no more nodes than are given; whether anything did.</summary>
    public bool Run(ulong seed, int fewMoves, KernelRun run)
    {
        var any = false;
        var first = (int)(StableHash.Mix(seed) % Slices);
        for (var round = 0; round < MostRounds; round++)
        {
            var moved = 0;
            for (var i = 0; i < Slices; i++)
            {
                var slice = (first + i) % Slices;
                _tables.For(Lanes, run.Parallel, (lane, table) => Choose(lane, slice, table));
                var before = moved;
                for (var lane = 0; lane < Lanes; lane++)
                {
                    moved += Settle(_moved[lane]);
                }

                if (moved > before)
                {
                    Parallel.For(0, Lanes, run.Parallel, MakeKnown);
                }
            }

            any |= moved > 0;
            if (moved <= fewMoves)
            {
                break;
            }
        }

        return any;
    }

    private void Cut(CommunityGraph graph)
    {
        var offsets = graph.Offsets.Span;
        var work = (long)offsets[^1] + graph.Count;
        var node = 0;
        for (var lane = 1; lane < Lanes; lane++)
        {
            while (offsets[node] + (long)node < work * lane / Lanes)
            {
                node++;
            }

            _starts[lane] = node;
        }

        _starts[Lanes] = graph.Count;
    }

    private void Choose(int lane, int slice, NeighborWeights table)
    {
        var (from, width) = (_starts[lane], _starts[lane + 1] - _starts[lane]);
        var end = from + (int)((long)width * (slice + 1) / Slices);
        var moved = _moved[lane];
        var chooser = new MoveChooser(_graph, _present, _known, _total, _resolution, table)
        {
            From = from,
            To = from + width,
        };
        for (var node = from + (int)((long)width * slice / Slices); node < end; node++)
        {
            if (!_isStale[node])
            {
                continue;
            }

            _isStale[node] = false;
            var best = chooser.Best(node);
            if (best != _present[node])
            {
                _present[node] = best;
                moved.Add(node);
            }
        }
    }

    private int Settle(List<int> moved)
    {
        foreach (var node in moved)
        {
            _total[_known[node]] -= _graph.Strength[node];
            _total[_present[node]] += _graph.Strength[node];
        }

        return moved.Count;
    }

    private void MakeKnown(int lane)
    {
        var offsets = _graph.Offsets.Span;
        var targets = _graph.Targets.Span;
        foreach (var node in _moved[lane])
        {
            var own = _present[node];
            _known[node] = own;
            foreach (var other in targets[offsets[node]..offsets[node + 1]])
            {
                if (_present[other] != own)
                {
                    _isStale[other] = true;
                }
            }
        }

        _moved[lane].Clear();
    }
}
