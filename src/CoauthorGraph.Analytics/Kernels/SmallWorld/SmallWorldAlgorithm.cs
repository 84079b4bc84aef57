using CoauthorGraph.Analytics.Kernels.Components;
using CoauthorGraph.Analytics.Kernels.Distances;
using CoauthorGraph.Analytics.Kernels.Randomization;
using CoauthorGraph.Analytics.Kernels.Triangles;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Analytics.Kernels.SmallWorld;

/// <summary>
/// Whether a graph is a small world (Watts and Strogatz 1998): clustered like a lattice, with distances like those of a
/// random graph. The random graphs have the degrees of the graph; distances are those of the largest component, exact
/// up to <see cref="ExactNodes"/> nodes and sampled above.
/// </summary>
public static class SmallWorldAlgorithm
{
    /// <summary>The largest component whose distances are all taken.</summary>
    public const int ExactNodes = 20_000;

    /// <summary>Runs it.</summary>
    public static SmallWorldResult Run(CsrGraph graph, SmallWorldOptions options, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.RandomGraphs, 1);
        var triangles = TriangleCount.AtNodes(graph, run);
        var clustering = 0.0;
        foreach (var local in ClusteringCoefficient.Local(graph, triangles))
        {
            clustering += local;
        }

        var (largest, distance) = Distance(graph, options, options.Seed, run);
        var (randomTransitivity, randomDistance) = (0.0, 0.0);
        for (var sample = 0; sample < options.RandomGraphs; sample++)
        {
            var seed = options.Seed ^ StableHash.Mix((ulong)sample);
            var random = RewiredGraph.Of(graph, seed, run).ToGraph();
            randomTransitivity += ClusteringCoefficient.Transitivity(random, TriangleCount.AtNodes(random, run));
            randomDistance += Distance(random, options, seed, run).Distance.Mean;
        }

        var degree = 2.0 * graph.EdgeCount / Math.Max(1, graph.NodeCount);
        return new SmallWorldResult
        {
            Largest = largest,
            AverageClustering = clustering / Math.Max(1, graph.NodeCount),
            Transitivity = ClusteringCoefficient.Transitivity(graph, triangles),
            Distance = distance,
            RandomTransitivity = randomTransitivity / options.RandomGraphs,
            RandomDistance = randomDistance / options.RandomGraphs,
            LatticeClustering = degree <= 2 ? 0 : 3 * (degree - 2) / (4 * (degree - 1)),
        };
    }

    private static (int Largest, MeanDistanceResult Distance) Distance(
        CsrGraph graph, SmallWorldOptions options, ulong seed, KernelRun run)
    {
        var (component, sizes) = ConnectedComponents.Find(graph, run);
        var largest = 0;
        for (var i = 1; i < sizes.Length; i++)
        {
            largest = sizes[i] > sizes[largest] ? i : largest;
        }

        var nodes = new List<int>();
        // Nodes near to each other share most of their searches.
        foreach (var node in NodeOrders.BreadthFirst(graph))
        {
            if (component[node] == largest)
            {
                nodes.Add(node);
            }
        }

        var sources = nodes.Count <= ExactNodes ? nodes.Count : options.Sources;
        return (nodes.Count, MeanDistance.Sample(graph, [.. nodes], sources, seed, run));
    }
}
