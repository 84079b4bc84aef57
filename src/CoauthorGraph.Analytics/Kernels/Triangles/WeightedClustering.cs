using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Memory;

namespace CoauthorGraph.Analytics.Kernels.Triangles;

/// <summary>
/// Local clustering that counts how strong the edges are, by either of the two usual definitions; with weights that are
/// all alike both give the unweighted value. Each node is summed up by itself in the order of its neighbours, so that
/// the result does not depend on threads. O(sum of squared degrees), for each thread 8 bytes a node.
/// </summary>
public static class WeightedClustering
{
    /// <summary>
    /// Onnela, Saramäki, Kertész and Kaski 2005: the geometric means of the weights of each triangle, over the greatest
    /// weight of the graph, summed and divided by the pairs of neighbours. 0 with fewer than two neighbours.
    /// </summary>
    public static double[] ByIntensity(CsrGraph graph, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var most = 0f;
        foreach (var weight in graph.Weights.Span)
        {
            most = Math.Max(most, weight);
        }

        return AtNodes(
            graph, run, (one, other, across) => most > 0 ? Math.Cbrt(one / most * (other / most) * (across / most)) : 0,
            static (_, degree) => degree * (degree - 1.0) / 2);
    }

    /// <summary>
    /// Barrat, Barthélemy, Pastor-Satorras and Vespignani 2004: of what the pairs of a node's edges weigh together the
    /// share of those whose ends are neighbours. 0 with fewer than two neighbours or no strength.
    /// </summary>
    public static double[] ByStrength(CsrGraph graph, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return AtNodes(
            graph, run, static (one, other, _) => one + other, static (strength, degree) => strength * (degree - 1));
    }

    private static double[] AtNodes(
        CsrGraph graph, KernelRun run, Func<double, double, double, double> ofTriangle, Func<double, int, double> ofAll)
    {
        ArgumentNullException.ThrowIfNull(run);
        var values = new double[graph.NodeCount];
        var ranges = NodeRanges.Of(graph.Offsets.Span);
        var scratch = new Scratch<double[]>(() => new double[graph.NodeCount]);
        scratch.For(ranges.Length, run.Parallel, (at, toNode) =>
        {
            for (var node = ranges[at].From; node < ranges[at].To; node++)
            {
                values[node] = AtNode(graph, node, toNode, ofTriangle, ofAll);
            }
        });
        return values;
    }

    // Beside each neighbour stands the weight of the edge to it plus 1, for a weight may be 0.
    private static double AtNode(
        CsrGraph graph, int node, double[] toNode, Func<double, double, double, double> ofTriangle,
        Func<double, int, double> ofAll)
    {
        var neighbors = graph.NeighborsOf(node);
        var weights = graph.WeightsOf(node);
        var strength = 0.0;
        for (var i = 0; i < neighbors.Length; i++)
        {
            toNode[neighbors[i]] = weights[i] + 1.0;
            strength += weights[i];
        }

        var sum = 0.0;
        for (var i = 0; i < neighbors.Length && neighbors.Length > 1; i++)
        {
            var others = graph.NeighborsOf(neighbors[i]);
            var across = graph.WeightsOf(neighbors[i]);
            for (var j = 0; j < others.Length; j++)
            {
                if (others[j] > neighbors[i] && toNode[others[j]] > 0)
                {
                    sum += ofTriangle(weights[i], toNode[others[j]] - 1, across[j]);
                }
            }
        }

        foreach (var neighbor in neighbors)
        {
            toNode[neighbor] = 0;
        }

        var all = neighbors.Length < 2 ? 0 : ofAll(strength, neighbors.Length);
        return all > 0 ? sum / all : 0;
    }
}
