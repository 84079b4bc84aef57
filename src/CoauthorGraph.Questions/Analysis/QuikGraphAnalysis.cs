using CoauthorGraph.Analytics.QuikGraph.Engine;
using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Questions.Analysis;

/// <summary>Analyses that QuikGraph's own algorithms make on our graph, with the definitions and the summary of
/// ours.</summary>
public static class QuikGraphAnalysis
{
    private static readonly string[] Names = ["backbone", "components", "pagerank", "paths"];

    /// <summary>Whether QuikGraph has an algorithm and knows what is asked of it.</summary>
    /// <exception cref="CoauthorGraphException">It does not.</exception>
    public static void Require(string algorithm, AnalysisOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!Names.Contains(algorithm, StringComparer.Ordinal))
        {
            throw Refused($"runs {string.Join(", ", Names)}; leave it out, and {algorithm} runs here");
        }

        if (algorithm == "pagerank" && options.Weighted)
        {
            throw Refused("knows no weights in pagerank; leave out --weighted");
        }

        if (algorithm == "pagerank" && options.Damping is not (>= 0 and < 1))
        {
            throw Refused("takes a --damping from 0 to less than 1");
        }

        if (algorithm == "paths" && options.K > 1)
        {
            throw Refused("has one shortest path, for its ranked ones go in circles; leave out --k");
        }
    }

    /// <summary>Runs an algorithm.</summary>
    /// <exception cref="CoauthorGraphException">QuikGraph has none, or the graph or the options do not suit
    /// it.</exception>
    public static AnalysisResult Run(string algorithm, AnalysisGraph graph, AnalysisOptions options)
    {
        Require(algorithm, options);
        var result = Algorithms.Run(Own(algorithm), algorithm, $"quikgraph {algorithm}", graph, options);
        return result with { Summary = result.Summary with { Engine = "quikgraph" } };
    }

    private static Func<AnalysisGraph, AnalysisOptions, AnalysisResult> Own(string algorithm) => algorithm switch
    {
        "components" => static (graph, options) => Algorithms.Components(
            QuikGraphComponents.Find(graph.Graph, options.Run.CancellationToken)),
        "pagerank" => PageRank,
        "paths" => static (graph, options) => Algorithms.Paths(
            graph, options, static (rows, from, to, _, weighted, cancellationToken) =>
                QuikGraphPaths.Find(rows, from, to, weighted, cancellationToken)),
        _ => Algorithms.Backbone, // Which is QuikGraph's own anyway.
    };

    private static AnalysisResult PageRank(AnalysisGraph graph, AnalysisOptions options) => new()
    {
        Summary = new AnalysisSummary(),
        Values = QuikGraphPageRank.Run(
            graph.Graph, options.Damping, options.Tolerance, options.Iterations ?? 1000,
            options.Run.CancellationToken),
    };

    private static CoauthorGraphException Refused(string what) => new(ErrorCode.Usage, $"--engine quikgraph {what}.");
}
