using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.Spectral;

/// <summary>Centralities from the spectrum of the adjacency matrix.</summary>
public static class EigenvectorCentrality
{
    /// <summary>Bonacich's eigenvector centrality (1972), its largest value 1; 1 everywhere in a graph without
    /// edges.</summary>
    public static double[] Compute(CsrGraph graph, bool weighted, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(run);
        var matrix = new AdjacencyProduct(graph, weighted, run);
        return graph.EdgeCount == 0
            ? Ones(graph.NodeCount)
            : Scaled(LargestEigenpair.Find(matrix, matrix.Multiply, run).Vector);
    }

    /// <summary>
    /// Kleinberg's hubs and authorities (1999), which are the same in an undirected graph; the largest value is 1.
    /// </summary>
    public static double[] Hits(CsrGraph graph, bool weighted, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(run);
        var matrix = new AdjacencyProduct(graph, weighted, run);
        var between = new double[graph.NodeCount];
        return graph.EdgeCount == 0 ? Ones(graph.NodeCount) : Scaled(LargestEigenpair.Find(
            matrix,
            (vector, result) =>
            {
                matrix.Multiply(vector, between);
                matrix.Multiply(between, result);
            },
            run).Vector);
    }

    /// <summary>Katz's centrality (1953) with alpha 0.9 over the largest eigenvalue and beta 1; 1 everywhere in a graph
    /// without edges.</summary>
    public static double[] Katz(CsrGraph graph, bool weighted, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(run);
        var count = graph.NodeCount;
        if (graph.EdgeCount == 0)
        {
            return Ones(count);
        }

        var matrix = new AdjacencyProduct(graph, weighted, run);
        var alpha = 0.9 / LargestEigenpair.Find(matrix, matrix.Multiply, run).Value;
        var (value, next) = (Ones(count), new double[count]);
        for (var round = 0; round < 2000; round++)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            matrix.Multiply(value, next);
            var (change, size) = (0.0, 0.0);
            for (var node = 0; node < count; node++)
            {
                next[node] = 1 + (alpha * next[node]);
                change = Math.Max(change, Math.Abs(next[node] - value[node]));
                size = Math.Max(size, next[node]);
            }

            (value, next) = (next, value);
            if (change <= 1e-15 * size)
            {
                break;
            }
        }

        return value;
    }

    private static double[] Ones(int count)
    {
        var ones = new double[count];
        Array.Fill(ones, 1);
        return ones;
    }

    private static double[] Scaled(double[] vector)
    {
        var most = vector.Length == 0 ? 1 : vector.Max();
        return Array.ConvertAll(vector, value => Math.Abs(value) < 1e-15 * most ? 0 : value / most);
    }
}
