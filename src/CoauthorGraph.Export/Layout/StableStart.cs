using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Export.Layout;

/// <summary>
/// Where the nodes of a connected part begin so that the forces end alike where little of the part has changed: where
/// their hashes say, drawn together by some steps of a walk along the edges.
/// </summary>
internal static class StableStart
{
    private const int FewestNodes = 12;

    // Fewer tangle the picture, with more it comes near to modes, which change places.
    private const int Steps = 40;
    private const double Wide = 16;
    private const double Beside = 15;

    /// <summary>Whether a part begins so.</summary>
    public static bool IsFor(LayoutGraph graph, ReadOnlySpan<int> nodes) =>
        graph.Hashes is not null && nodes.Length >= FewestNodes;

    /// <summary>Places them.</summary>
    public static void Place(LayoutGraph graph, int[] nodes, int[] localOf, double[] x, double[] y)
    {
        var hashes = Array.ConvertAll(nodes, node => graph.Hashes![node]);
        var ties = new List<(int First, int Second, int Weight)>();
        var weights = new double[nodes.Length];
        for (var one = 0; one < nodes.Length; one++)
        {
            weights[one] = graph.Degree(nodes[one]);
            foreach (var neighbor in graph.NeighborsOf(nodes[one]))
            {
                if (neighbor > nodes[one])
                {
                    ties.Add((one, localOf[neighbor], 1));
                }
            }
        }

        var (startX, startY) = (Noise(hashes, 0), Noise(hashes, 1));
        var modes = new SlowModes(ties, weights);
        var first = modes.Walked(startX, before: null, Steps);
        var second = modes.Walked(startY, first, Steps);
        var wide = Wide * Math.Sqrt(nodes.Length);
        for (var one = 0; one < nodes.Length; one++)
        {
            x[one] = (wide * Root(first[one])) + (Beside * startX[one]);
            y[one] = (wide * Root(second[one])) + (Beside * startY[one]);
        }
    }

    // From -1 to 1.
    private static double[] Noise(ulong[] hashes, ulong number) => Array.ConvertAll(
        hashes, hash => ((StableHash.Mix(hash + number) >> 11) / (double)(1UL << 52)) - 1);

    // Tails are long: by its root, what is far out leaves room for the rest.
    private static double Root(double value) => Math.CopySign(Math.Sqrt(Math.Abs(value)), value);
}
