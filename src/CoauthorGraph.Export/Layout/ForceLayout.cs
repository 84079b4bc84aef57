namespace CoauthorGraph.Export.Layout;

/// <summary>
/// Places one connected part by forces: co-authors pull each other, everybody pushes everybody (Barnes–Hut), members of
/// a community lean towards its middle, and the whole towards the origin; velocities are damped and cooled (the scheme
/// of T. Dwyer's and M. Bostock's force simulations, after T. Fruchterman and E. Reingold, Graph drawing by
/// force-directed placement, 1991). Starts from communities laid on a sunflower spiral, so no random number is needed.
/// </summary>
internal sealed class ForceLayout
{
    private const double Theta = 0.9;
    private const double Push = 44;
    private const double LinkLength = 30;
    private const double BridgeLength = 62;
    private const double Damping = 0.6;

    /// <summary>A part of at least so many nodes computes its pushes on several threads.</summary>
    public const int ParallelFrom = 4_000;

    private readonly LayoutGraph _graph;
    private readonly int[] _nodes;
    private readonly int[] _localOf;
    private readonly Positions _positions;
    private readonly int _threads;
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly double[] _velocityX;
    private readonly double[] _velocityY;
    private readonly double[] _mass;
    private readonly QuadTree _tree = new();
    private readonly CommunityPull _communities;

    /// <summary>Takes the part's nodes; <paramref name="localOf"/> is one table for all parts of the graph.</summary>
    public ForceLayout(
        LayoutGraph graph, ReadOnlySpan<int> nodes, int[] localOf, Positions positions, int threads)
    {
        _graph = graph;
        _nodes = nodes.ToArray();
        _positions = positions;
        _threads = threads;
        _x = new double[nodes.Length];
        _y = new double[nodes.Length];
        _velocityX = new double[nodes.Length];
        _velocityY = new double[nodes.Length];
        _mass = new double[nodes.Length];
        _localOf = localOf;
        for (var i = 0; i < _nodes.Length; i++)
        {
            _localOf[_nodes[i]] = i;
            _mass[i] = 0.6 + (graph.Radii[_nodes[i]] / 8);
        }

        _communities = new CommunityPull(graph, _nodes);
        _communities.Seed(_x, _y);
        if (StableStart.IsFor(graph, nodes))
        {
            StableStart.Place(graph, _nodes, localOf, _x, _y);
        }
    }

    public void Run(CancellationToken cancellationToken)
    {
        var steps = StepsFor(_nodes.Length, _graph.NodeCount);
        for (var step = 0; step < steps; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var heat = 1 - ((double)step / steps);
            heat *= heat;
            Step(Math.Max(heat, 0.002), cancellationToken);
        }

        Overlaps.Remove(
            Array.ConvertAll(_nodes, node => _graph.Radii[node]), _x, _y, _nodes.Length <= 20_000 ? 40 : 4);
        for (var i = 0; i < _nodes.Length; i++)
        {
            _positions.X[_nodes[i]] = _x[i];
            _positions.Y[_nodes[i]] = _y[i];
        }
    }

    /// <summary>
    /// Small pictures are worth many steps. A part is kept to about 1.5 million node steps and a whole graph to about 4
    /// million, but none gets fewer than 24.
    /// </summary>
    private static int StepsFor(int nodes, int inGraph)
    {
        var most = nodes < 12 ? 160 : 420;
        return Math.Clamp(Math.Min(1_500_000 / nodes, 4_000_000 / inGraph), 24, most);
    }

    private void Step(double heat, CancellationToken cancellationToken)
    {
        PullLinks(heat);
        _communities.Pull(_x, _y, _velocityX, _velocityY, 0.055 * heat);
        _tree.Build(_x, _y, _mass);
        if (_nodes.Length < ParallelFrom || _threads == 1)
        {
            PushAll(0, _nodes.Length, heat);
        }
        else
        {
            PushAllInParallel(heat, cancellationToken);
        }

        for (var i = 0; i < _x.Length; i++)
        {
            _velocityX[i] = (_velocityX[i] - (0.030 * heat * _x[i])) * Damping;
            _velocityY[i] = (_velocityY[i] - (0.045 * heat * _y[i])) * Damping;
            _x[i] += _velocityX[i];
            _y[i] += _velocityY[i];
        }
    }

    private void PullLinks(double heat)
    {
        for (var i = 0; i < _nodes.Length; i++)
        {
            var node = _nodes[i];
            var degree = _graph.Degree(node);
            foreach (var neighbor in _graph.NeighborsOf(node))
            {
                if (neighbor > node)
                {
                    PullLink(i, _localOf[neighbor], degree, _graph.Degree(neighbor), heat);
                }
            }
        }
    }

    private void PullLink(int i, int j, int degree, int otherDegree, double heat)
    {
        int node = _nodes[i], neighbor = _nodes[j];
        var inside = _graph.Communities[node] == _graph.Communities[neighbor];
        var length = (inside ? LinkLength : BridgeLength) + _graph.Radii[node] + _graph.Radii[neighbor];
        var dx = _x[j] + _velocityX[j] - _x[i] - _velocityX[i];
        var dy = _y[j] + _velocityY[j] - _y[i] - _velocityY[i];
        var distance = Math.Max(0.1, Math.Sqrt((dx * dx) + (dy * dy)));
        var strength = (inside ? 1.0 : 0.45) / Math.Min(degree, otherDegree);
        var pull = (distance - length) / distance * heat * strength;
        var share = (double)degree / (degree + otherDegree);
        _velocityX[j] -= dx * pull * share;
        _velocityY[j] -= dy * pull * share;
        _velocityX[i] += dx * pull * (1 - share);
        _velocityY[i] += dy * pull * (1 - share);
    }

    /// <summary>Each node's push is its own sum over the tree, so ranges may be shared out in any way.</summary>
    private void PushAllInParallel(double heat, CancellationToken cancellationToken)
    {
        const int Range = 1_024;
        var options = new ParallelOptions { MaxDegreeOfParallelism = _threads, CancellationToken = cancellationToken };
        var ranges = (_nodes.Length + Range - 1) / Range;
        Parallel.For(0, ranges, options, range =>
            PushAll(range * Range, Math.Min(_nodes.Length, (range + 1) * Range), heat));
    }

    private void PushAll(int from, int to, double heat)
    {
        for (var i = from; i < to; i++)
        {
            var (x, y) = _tree.PushOn(i, _x, _y, _mass, Theta);
            _velocityX[i] += x * Push * heat;
            _velocityY[i] += y * Push * heat;
        }
    }
}
