using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Tests.Oracle;

/// <summary>A simple graph as its edges, for us and for others.</summary>
internal sealed record EdgeSample(int Nodes, IReadOnlyList<(int A, int B, float Weight)> Edges)
{
    public CsrGraph Graph => Graphs.Of(Nodes, [.. Edges]);

    /// <summary>A graph that a seed gives: sparse or dense, with isolated nodes, mostly in parts.</summary>
    public static EdgeSample Random(int seed)
    {
        var random = new Random(seed);
        var nodes = random.Next(2, 40);
        var edges = new Dictionary<(int, int), float>();
        for (var i = random.Next(0, nodes * 3); i > 0; i--)
        {
            var (a, b) = (random.Next(nodes), random.Next(nodes));
            if (a != b)
            {
                // Powers of two, so that equal lengths are equal in any arithmetic.
                edges[(Math.Min(a, b), Math.Max(a, b))] = 1f / (1 << random.Next(3));
            }
        }

        return new EdgeSample(nodes, [.. edges.Select(static pair => (pair.Key.Item1, pair.Key.Item2, pair.Value))]);
    }
}
