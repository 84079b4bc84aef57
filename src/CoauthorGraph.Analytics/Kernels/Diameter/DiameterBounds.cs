using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.Diameter;

/// <summary>
/// The diameter of the largest component between two bounds, by the four-sweep start and the levels of iFUB (Crescenzi
/// et al. 2013). Each search is O(edges); it ends when the bounds meet or after as many searches as were asked for.
/// </summary>
public static class DiameterBounds
{
    /// <summary>Finds the bounds.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="component">Nodes of the component that is looked at.</param>
    /// <param name="searches">Searches at most.</param>
    /// <param name="run">How it is run.</param>
    public static (int Lower, int Upper) Find(CsrGraph graph, IReadOnlyList<int> component, int searches, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(component);
        ArgumentNullException.ThrowIfNull(run);
        if (component.Count < 2)
        {
            return (0, 0);
        }

        var search = new Sweep(graph);
        var start = component.MaxBy(node => ((long)graph.Degree(node) << 32) - node);
        var (a, _) = search.Run(start);
        var (b, lower) = search.Run(a);
        var (c, _) = search.Run(search.Middle(b));
        var (d, second) = search.Run(c);
        lower = Math.Max(lower, second);
        var root = search.Middle(d);
        var (_, height) = search.Run(root);
        lower = Math.Max(lower, height);
        var byLevel = component.Select(node => (Level: search.Level(node), Node: node))
            .OrderByDescending(static pair => pair.Level).ThenBy(static pair => pair.Node).ToArray();
        var used = 5;
        foreach (var (level, node) in byLevel)
        {
            // All nodes deeper than this level are searched: two of the rest are at most twice the level apart.
            if (lower >= 2 * level)
            {
                return (lower, lower);
            }

            if (used++ >= searches)
            {
                return (lower, Math.Max(lower, 2 * level));
            }

            run.CancellationToken.ThrowIfCancellationRequested();
            lower = Math.Max(lower, search.Run(node).Distance);
        }

        return (lower, lower);
    }

    /// <summary>The same where an edge is one over its weight long; weights are above 0. Each search is O(edges ·
    /// log(nodes)).</summary>
    public static (double Lower, double Upper) FindWeighted(
        CsrGraph graph, IReadOnlyList<int> component, int searches, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(component);
        ArgumentNullException.ThrowIfNull(run);
        if (component.Count < 2)
        {
            return (0, 0);
        }

        var search = new WeightedSweep(graph);
        var (a, _) = search.Run(component.MaxBy(node => ((long)graph.Degree(node) << 32) - node));
        var (b, lower) = search.Run(a);
        var root = search.Middle(b);
        lower = Math.Max(lower, search.Run(root).Distance);
        var byDistance = component.Select(node => (Distance: search.Distance(node), Node: node))
            .OrderByDescending(static pair => pair.Distance).ThenBy(static pair => pair.Node).ToArray();
        var used = 3;
        foreach (var (distance, node) in byDistance)
        {
            // All nodes farther than this one are searched: two of the rest are at most twice its distance apart.
            if (lower >= 2 * distance)
            {
                break;
            }

            if (used++ >= searches)
            {
                return (lower, Math.Max(lower, 2 * distance));
            }

            run.CancellationToken.ThrowIfCancellationRequested();
            lower = Math.Max(lower, search.Run(node).Distance);
        }

        return (lower, lower);
    }

    private sealed class Sweep(CsrGraph graph)
    {
        private readonly int[] _level = new int[graph.NodeCount];
        private readonly int[] _from = new int[graph.NodeCount];
        private readonly int[] _queue = new int[graph.NodeCount];

        public int Level(int node) => _level[node];

        public (int Farthest, int Distance) Run(int source)
        {
            Array.Fill(_level, -1);
            _level[source] = 0;
            _from[source] = source;
            _queue[0] = source;
            var (head, tail) = (0, 1);
            while (head < tail)
            {
                var node = _queue[head++];
                foreach (var other in graph.NeighborsOf(node))
                {
                    if (_level[other] < 0)
                    {
                        _level[other] = _level[node] + 1;
                        _from[other] = node;
                        _queue[tail++] = other;
                    }
                }
            }

            return (_queue[tail - 1], _level[_queue[tail - 1]]);
        }

        // The node halfway to the source of the last search.
        public int Middle(int node)
        {
            for (var steps = _level[node] / 2; steps > 0; steps--)
            {
                node = _from[node];
            }

            return node;
        }
    }
}
