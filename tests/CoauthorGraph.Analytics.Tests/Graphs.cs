using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Tests;

/// <summary>Graphs as literals.</summary>
internal static class Graphs
{
    public static CsrGraph Of(int nodes, params (int A, int B, float Weight)[] edges)
    {
        var rows = Enumerable.Range(0, nodes)
            .Select(node => edges.Where(edge => edge.A == node || edge.B == node)
                .Select(edge => (Neighbor: edge.A == node ? edge.B : edge.A, edge.Weight))
                .OrderBy(static entry => entry.Neighbor)
                .ToList())
            .ToList();
        var offsets = new int[nodes + 1];
        for (var node = 0; node < nodes; node++)
        {
            offsets[node + 1] = offsets[node] + rows[node].Count;
        }

        return new CsrGraph(
            offsets,
            rows.SelectMany(static row => row.Select(static entry => entry.Neighbor)).ToArray(),
            rows.SelectMany(static row => row.Select(static entry => entry.Weight)).ToArray());
    }

    /// <summary>Edges of weight 1 between pairs drawn from a seed; about half as many as asked for.</summary>
    public static CsrGraph Random(int seed, int nodes, int edges)
    {
        var random = new Random(seed);
        var pairs = Enumerable.Range(0, edges).Select(_ => (A: random.Next(nodes), B: random.Next(nodes)))
            .Where(static pair => pair.A < pair.B).Distinct();
        return Of(nodes, [.. pairs.Select(static pair => (pair.A, pair.B, 1f))]);
    }

    /// <summary>Every path without loops, by trying everything.</summary>
    public static List<List<int>> AllPaths(CsrGraph graph, int from, int to)
    {
        var found = new List<List<int>>();
        Extend([from]);
        return found;

        void Extend(List<int> path)
        {
            if (path[^1] == to)
            {
                found.Add(path);
                return;
            }

            foreach (var next in graph.NeighborsOf(path[^1]).ToArray())
            {
                if (!path.Contains(next))
                {
                    Extend([.. path, next]);
                }
            }
        }
    }
}
