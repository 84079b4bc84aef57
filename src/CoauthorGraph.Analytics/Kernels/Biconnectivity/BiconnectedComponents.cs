using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.Biconnectivity;

/// <summary>
/// Biconnected components, cut vertices and bridges by Hopcroft and Tarjan's depth-first search (1973), without
/// recursion. O(nodes + edges); 20 bytes a node.
/// </summary>
public static class BiconnectedComponents
{
    /// <summary>Finds them.</summary>
    public static BiconnectivityResult Find(CsrGraph graph, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(run);
        var count = graph.NodeCount;
        var entered = new int[count];
        var low = new int[count];
        var parent = new int[count];
        var next = new int[count];
        var isCut = new bool[count];
        var bridges = new List<(int, int)>();
        var offsets = graph.Offsets.Span;
        var neighbors = graph.Neighbors.Span;
        var stack = new Stack<int>();
        var (clock, components) = (0, 0);
        for (var root = 0; root < count; root++)
        {
            if (entered[root] > 0 || graph.Degree(root) == 0)
            {
                continue;
            }

            run.CancellationToken.ThrowIfCancellationRequested();
            parent[root] = -1;
            entered[root] = low[root] = ++clock;
            next[root] = offsets[root];
            stack.Push(root);
            var children = 0;
            while (stack.TryPeek(out var node))
            {
                if (next[node] < offsets[node + 1])
                {
                    var other = neighbors[next[node]++];
                    if (entered[other] == 0)
                    {
                        parent[other] = node;
                        entered[other] = low[other] = ++clock;
                        next[other] = offsets[other];
                        stack.Push(other);
                    }
                    else if (other != parent[node])
                    {
                        low[node] = Math.Min(low[node], entered[other]);
                    }

                    continue;
                }

                stack.Pop();
                var above = parent[node];
                if (above < 0)
                {
                    continue;
                }

                low[above] = Math.Min(low[above], low[node]);
                if (low[node] >= entered[above])
                {
                    components++;
                    children += above == root ? 1 : 0;
                    isCut[above] |= above != root;
                }

                if (low[node] > entered[above])
                {
                    bridges.Add((Math.Min(above, node), Math.Max(above, node)));
                }
            }

            isCut[root] = children > 1;
        }

        bridges.Sort();
        return new BiconnectivityResult(components, isCut, bridges);
    }
}
