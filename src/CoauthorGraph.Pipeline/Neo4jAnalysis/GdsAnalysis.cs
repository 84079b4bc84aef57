using CoauthorGraph.Core.Errors;
using CoauthorGraph.Neo4j.Gds;
using CoauthorGraph.Pipeline.Remote;
using CoauthorGraph.Questions.Analysis;

namespace CoauthorGraph.Pipeline.Neo4jAnalysis;

/// <summary>
/// Analyses that the Graph Data Science library of a Neo4j runs, with the definitions and the summary of those that run
/// here. The graph stays there; what comes over is a value of each author.
/// </summary>
public static class GdsAnalysis
{
    private static readonly string[] Names = ["betweenness", "leiden", "pagerank", "paths"];

    /// <summary>Runs an algorithm.</summary>
    /// <exception cref="CoauthorGraphException">It is not one of those that run there, or the server
    /// refuses.</exception>
    public static async Task<(AnalysisGraph Graph, AnalysisResult Result)> RunAsync(
        RemoteGraph remote, string algorithm, AnalysisOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(remote);
        ArgumentNullException.ThrowIfNull(options);
        if (!Names.Contains(algorithm, StringComparer.Ordinal))
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage,
                $"--engine gds runs {string.Join(", ", Names)}; leave it out, and {algorithm} runs here.");
        }

        if (options.Communities is not null)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage, "--engine gds starts from no communities; leave out --communities.");
        }

        options.Progress?.Report(new Core.Progress.ProgressReport("projecting the graph on the server", 0));
        await using var projection = await CoauthorProjection.CreateAsync(
            remote.Database, time, options.CancellationToken);
        options.Progress?.Report(new Core.Progress.ProgressReport($"{algorithm} on the server", 0));
        var (graph, result) = algorithm == "paths"
            ? await PathsAsync(projection, options)
            : await ScoresAsync(projection, algorithm, options);
        return (graph, result with
        {
            Summary = result.Summary with { Nodes = projection.Authors, Edges = projection.Coauthorships },
        });
    }

    private static async Task<(AnalysisGraph Graph, AnalysisResult Result)> PathsAsync(
        CoauthorProjection projection, AnalysisOptions options)
    {
        if (options.From is null || options.To is null)
        {
            throw new CoauthorGraphException(ErrorCode.Usage, "paths needs both ends: --from A --to B.");
        }

        var paths = await projection.PathsAsync(
            options.From, options.To, options.K, options.Weighted, options.CancellationToken);
        return (AnalysisGraph.Of([], []), new AnalysisResult
        {
            Summary = new AnalysisSummary
            {
                Paths = [.. paths.Select(static path => new PathRow(path.Length, [.. path.Authors]))],
            },
        });
    }

    private static async Task<(AnalysisGraph Graph, AnalysisResult Result)> ScoresAsync(
        CoauthorProjection projection, string algorithm, AnalysisOptions options)
    {
        var cancellationToken = options.CancellationToken;
        var scores = algorithm switch
        {
            "pagerank" => await projection.PageRankAsync(
                options.Damping, options.Tolerance, options.Iterations ?? 1000, options.Weighted, cancellationToken),
            "betweenness" => await projection.BetweennessAsync(options.Weighted, cancellationToken),
            _ => await projection.LeidenAsync(
                options.Resolution, options.Seed, options.Weighted, cancellationToken),
        };
        var graph = AnalysisGraph.Of(scores.Ids, scores.Names);
        return algorithm == "leiden"
            ? (graph, Communities(scores))
            : (graph, Algorithms.WithTop(graph, options, new AnalysisResult
            {
                Summary = new AnalysisSummary { Iterations = scores.Iterations },
                Values = options.Normalized && algorithm == "betweenness" ? Normalized(scores.Values) : scores.Values,
            }));
    }

    private static double[] Normalized(double[] values)
    {
        var pairs = (values.Length - 1.0) * (values.Length - 2.0) / 2;
        return pairs > 0 ? Array.ConvertAll(values, value => value / pairs) : values;
    }

    private static AnalysisResult Communities(GdsScores scores)
    {
        var numbers = new Dictionary<double, int>();
        var groups = Array.ConvertAll(scores.Values, value =>
        {
            numbers.TryAdd(value, numbers.Count);
            return numbers[value];
        });
        return new AnalysisResult
        {
            Summary = new AnalysisSummary { Communities = numbers.Count, Modularity = scores.Modularity },
            Groups = groups,
        };
    }
}
