using System.Diagnostics;
using CoauthorGraph.Analytics.Paths;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Analysis;

/// <summary>The paths between two nodes, or one path for each of many pairs.</summary>
internal sealed class PathsOfPairs(PathsOfPairs.Search search)
{
    private static readonly char[] Separators = [' ', '\t', ','];

    /// <summary>Finds the shortest paths between two nodes.</summary>
    public delegate IReadOnlyList<GraphPath> Search(
        CsrGraph graph, int from, int to, int k, bool weighted, CancellationToken cancellationToken);

    /// <exception cref="CoauthorGraphException">No ends are given, or a line is no pair.</exception>
    public AnalysisResult Run(AnalysisGraph graph, AnalysisOptions options)
    {
        var weighted = options.Weighted && graph.Graph.IsWeighted;
        if (options.Pairs is not null)
        {
            return OfMany(graph, options, weighted);
        }

        if (options.From is null || options.To is null)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage, "paths needs both ends, --from A --to B, or --pairs F with two ids a line.");
        }

        var found = search(
            graph.Graph, graph.Find(options.From), graph.Find(options.To), options.K, weighted,
            options.Run.CancellationToken);
        return new AnalysisResult
        {
            Summary = new AnalysisSummary
            {
                Paths = [.. found.Select(path => new PathRow(path.Length, [.. path.Nodes.Select(graph.Id)])
                {
                    Names = graph.Knowledge is null ? null : [.. path.Nodes.Select(node => graph.Name(node)!)],
                })],
            },
        };
    }

    private AnalysisResult OfMany(AnalysisGraph graph, AnalysisOptions options, bool weighted)
    {
        if (options.From is not null || options.To is not null || options.K > 1)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage, "--pairs gives one path for each pair; leave out --from, --to and --k.");
        }

        var pairs = Read(graph, options);
        var rows = new PairPathRow[pairs.Count];
        var times = new double[pairs.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var (from, to) = pairs[i];
            var began = Stopwatch.GetTimestamp();
            var paths = search(
                graph.Graph, from, to, 1, weighted, options.Run.CancellationToken);
            times[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            options.Run.CancellationToken.ThrowIfCancellationRequested();
            var path = paths.Count == 0 ? null : paths[0];
            rows[i] = new PairPathRow(
                graph.Id(from), graph.Id(to), path?.Length, path is null ? null : [.. path.Nodes.Select(graph.Id)]);
        }

        Array.Sort(times);
        return new AnalysisResult
        {
            Summary = new AnalysisSummary
            {
                P50Milliseconds = Quantile(times, 0.5),
                P95Milliseconds = Quantile(times, 0.95),
                PairPaths = rows,
            },
        };
    }

    private static List<(int From, int To)> Read(AnalysisGraph graph, AnalysisOptions options)
    {
        using var reader = options.Pairs!();
        var pairs = new List<(int, int)>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] is '#' or '%')
            {
                continue;
            }

            var ids = line.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (ids.Length != 2)
            {
                throw new CoauthorGraphException(
                    ErrorCode.InputUnreadable, $"Line {number} of the pairs is not two ids: '{line}'.");
            }

            pairs.Add((graph.Find(ids[0]), graph.Find(ids[1])));
        }

        return pairs;
    }

    /// <summary>The smallest value that this share of all is not above; null of none.</summary>
    internal static double? Quantile(double[] ascending, double share) => ascending.Length == 0
        ? null
        : Math.Round(ascending[(int)Math.Ceiling(share * ascending.Length) - 1], 4);
}
