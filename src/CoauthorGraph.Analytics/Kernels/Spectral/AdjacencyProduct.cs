using System.Runtime.CompilerServices;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.Spectral;

/// <summary>Products of the adjacency matrix with a vector, and sums over vectors that do not depend on the
/// threads.</summary>
internal sealed class AdjacencyProduct(CsrGraph graph, bool weighted, KernelRun run)
{
    private readonly (int From, int To)[] _ranges = NodeRanges.Of(graph);
    private readonly bool _weighted = weighted && graph.IsWeighted;

    public int Count => graph.NodeCount;

    public void Multiply(double[] vector, double[] result) =>
        Parallel.For(0, _ranges.Length, run.Parallel, [MethodImpl(HotLoop.Compiled)] (at) =>
    {
        for (var node = _ranges[at].From; node < _ranges[at].To; node++)
        {
            var neighbors = graph.NeighborsOf(node);
            var sum = 0.0;
            if (_weighted)
            {
                var weights = graph.WeightsOf(node);
                for (var i = 0; i < neighbors.Length; i++)
                {
                    sum += vector[neighbors[i]] * weights[i];
                }
            }
            else
            {
                foreach (var other in neighbors)
                {
                    sum += vector[other];
                }
            }

            result[node] = sum;
        }
    });

    public double Dot(double[] left, double[] right)
    {
        var parts = new double[_ranges.Length];
        Parallel.For(0, _ranges.Length, run.Parallel, at =>
        {
            var sum = 0.0;
            for (var node = _ranges[at].From; node < _ranges[at].To; node++)
            {
                sum += left[node] * right[node];
            }

            parts[at] = sum;
        });
        return parts.Sum();
    }

    /// <summary>Adds <paramref name="factor"/> times one vector to another.</summary>
    public void AddTo(double[] target, double factor, double[] vector) =>
        Parallel.For(0, _ranges.Length, run.Parallel, at =>
        {
            for (var node = _ranges[at].From; node < _ranges[at].To; node++)
            {
                target[node] += factor * vector[node];
            }
        });
}
