using System.Runtime.CompilerServices;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Kernels.PageRank;

/// <summary>
/// PageRank (Brin and Page 1998) by power iteration, every node pulling from its neighbours; uniform teleport, the
/// mass of nodes without edges spread evenly. As the graph is undirected, all eigenvalues of a round are real and lie
/// within the damping on both sides of 0, so Chebyshev's semi-iteration (Golub and Varga 1961) may combine the rounds:
/// 40 of them do what 97 did. The error is always the change that a plain round makes. O(edges) a round; 32 bytes a
/// node. Sums are made range by range, so the result does not depend on the threads.
/// </summary>
public static class PageRankAlgorithm
{
    /// <summary>Runs it.</summary>
    public static PageRankResult Run(CsrGraph graph, PageRankOptions options, KernelRun run)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(run);
        return Run(graph, Shares(graph, options.Weighted && graph.IsWeighted), options, run);
    }

    /// <summary>Runs it on rows that say from whom a node pulls, with the shares that each gives along one unit of
    /// weight; so a directed graph is its incoming rows and one over its outgoing degrees (not accelerated, as its
    /// eigenvalues are not real).</summary>
    internal static PageRankResult Run(CsrGraph graph, double[] share, PageRankOptions options, KernelRun run)
    {
        var count = graph.NodeCount;
        if (count == 0)
        {
            return new PageRankResult([], 0, 0);
        }

        var weighted = options.Weighted && graph.IsWeighted;
        var rank = new double[count];
        var next = new double[count];
        var pull = new double[count];
        Array.Fill(rank, 1.0 / count);
        var ranges = NodeRanges.Of(graph);
        var errors = new double[ranges.Length];
        var lost = new double[ranges.Length];
        var error = double.PositiveInfinity;
        var round = 0;
        var step = 1.0; // How far to go from the round before the last to what a plain round gives.
        while (round < options.Iterations && error >= options.Tolerance)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            var reach = options.Accelerated ? step : 1.0;
            Parallel.For(0, ranges.Length, run.Parallel, at => lost[at] = Spread(ranges[at], rank, share, pull));
            var fixedPart = ((1 - options.Damping) + (options.Damping * lost.Sum())) / count;
            Parallel.For(0, ranges.Length, run.Parallel, at => errors[at] = weighted
                ? PullWeighted(graph, ranges[at], rank, next, pull, fixedPart, options.Damping, reach)
                : Pull(graph, ranges[at], rank, next, pull, fixedPart, options.Damping, reach));
            error = errors.Sum();
            (rank, next) = (next, rank);
            var square = options.Damping * options.Damping;
            step = round == 0 ? 1 / (1 - (square / 2)) : 1 / (1 - (square * step / 4));
            run.Report("page rank", ++round);
        }

        return new PageRankResult(rank, round, double.IsInfinity(error) ? 0 : error);
    }

    // What a node gives along one unit of weight: one over its degree or strength; 0 when it has no edge.
    private static double[] Shares(CsrGraph graph, bool weighted)
    {
        var share = new double[graph.NodeCount];
        for (var node = 0; node < share.Length; node++)
        {
            double all = graph.Degree(node);
            if (weighted)
            {
                all = 0;
                foreach (var weight in graph.WeightsOf(node))
                {
                    all += weight;
                }
            }

            share[node] = all > 0 ? 1 / all : 0;
        }

        return share;
    }

    [MethodImpl(HotLoop.Compiled)]
    private static double Spread((int From, int To) range, double[] rank, double[] share, double[] pull)
    {
        var lost = 0.0;
        for (var node = range.From; node < range.To; node++)
        {
            pull[node] = rank[node] * share[node];
            lost += share[node] == 0 ? rank[node] : 0;
        }

        return lost;
    }

    [MethodImpl(HotLoop.Compiled)]
    private static double Pull(
        CsrGraph graph, (int From, int To) range, double[] rank, double[] next, double[] pull, double fixedPart,
        double damping, double reach)
    {
        var offsets = graph.Offsets.Span;
        var neighbors = graph.Neighbors.Span;
        var error = 0.0;
        for (var node = range.From; node < range.To; node++)
        {
            var sum = 0.0;
            foreach (var other in neighbors[offsets[node]..offsets[node + 1]])
            {
                sum += pull[other];
            }

            var value = fixedPart + (damping * sum);
            error += Math.Abs(value - rank[node]);
            next[node] += reach * (value - next[node]);
        }

        return error;
    }

    [MethodImpl(HotLoop.Compiled)]
    private static double PullWeighted(
        CsrGraph graph, (int From, int To) range, double[] rank, double[] next, double[] pull, double fixedPart,
        double damping, double reach)
    {
        var error = 0.0;
        for (var node = range.From; node < range.To; node++)
        {
            var neighbors = graph.NeighborsOf(node);
            var weights = graph.WeightsOf(node);
            var sum = 0.0;
            for (var i = 0; i < neighbors.Length; i++)
            {
                sum += pull[neighbors[i]] * weights[i];
            }

            var value = fixedPart + (damping * sum);
            error += Math.Abs(value - rank[node]);
            next[node] += reach * (value - next[node]);
        }

        return error;
    }
}
