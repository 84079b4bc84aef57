using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Tests.Oracle;

/// <summary>A simple graph as its edges, for us and for others.</summary>
internal sealed record EdgeSample(int Nodes, IReadOnlyList<(int A, int B, float Weight)> Edges)
{
    public CsrGraph Graph => Graphs.Of(Nodes, [.. Edges]);

    /// <summary>A graph that a seed gives: sparse or dense, with isolated nodes, mostly in parts; seed 0 gives no node,
    /// 1 a single one.</summary>
    public static EdgeSample Random(int seed)
    {
        var random = new Random(seed);
        var nodes = seed < 2 ? seed : random.Next(2, 40);
        var edges = new Dictionary<(int, int), float>();
        for (var i = random.Next(0, nodes * 3); i > 0; i--)
        {
            var (a, b) = (random.Next(nodes), random.Next(nodes));
            if (a != b)
            {
                // Of every other graph powers of two, so that equal lengths are equal in any arithmetic.
                var share = random.Next(3);
                edges[(Math.Min(a, b), Math.Max(a, b))] = 1f / (seed % 2 == 0 ? 1 << share : share + 1);
            }
        }

        return new EdgeSample(nodes, [.. edges.Select(static pair => (pair.Key.Item1, pair.Key.Item2, pair.Value))]);
    }
}
