using CoauthorGraph.Analytics.Kernels.Assortativity;
using CoauthorGraph.Analytics.Kernels.Betweenness;
using CoauthorGraph.Analytics.Kernels.Biconnectivity;
using CoauthorGraph.Analytics.Kernels.Communities;
using CoauthorGraph.Analytics.Kernels.Components;
using CoauthorGraph.Analytics.Kernels.CoreNumbers;
using CoauthorGraph.Analytics.Kernels.Diameter;
using CoauthorGraph.Analytics.Kernels.Distances;
using CoauthorGraph.Analytics.Kernels.LabelPropagation;
using CoauthorGraph.Analytics.Kernels.Modularity;
using CoauthorGraph.Analytics.Kernels.PageRank;
using CoauthorGraph.Analytics.Kernels.Spectral;
using CoauthorGraph.Analytics.Kernels.Triangles;
using CoauthorGraph.Analytics.Paths;
using CoauthorGraph.Analytics.QuikGraph.Engine;
using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Questions.Analysis;

/// <summary>All algorithms by the names they have on the command line.</summary>
public static class Algorithms
{
    private const int DiameterSearches = 200;

    private static readonly SortedDictionary<string, Func<AnalysisGraph, AnalysisOptions, AnalysisResult>> All =
        new(StringComparer.Ordinal)
        {
            ["degree"] = Degree,
            ["pagerank"] = PageRank,
            ["betweenness"] = Betweenness,
            ["betweenness-approx"] = BetweennessApprox,
            ["closeness"] = static (g, o) => Distances(
                g, o, static sums => sums.Closeness(), static sums => sums.Closeness()),
            ["harmonic"] = static (g, o) => Distances(
                g, o, static sums => sums.Harmonic, static sums => sums.Harmonic),
            ["eigenvector"] = static (g, o) => Values(EigenvectorCentrality.Compute(g.Graph, o.Weighted, o.Run)),
            ["katz"] = static (g, o) => Values(EigenvectorCentrality.Katz(g.Graph, o.Weighted, o.Run)),
            ["hits"] = static (g, o) => Values(EigenvectorCentrality.Hits(g.Graph, o.Weighted, o.Run)),
            ["kcore"] = Cores,
            ["components"] = static (g, o) => Components(ConnectedComponents.Find(g.Graph, o.Run)),
            ["backbone"] = Backbone,
            ["biconnected"] = Biconnected,
            ["triangles"] = Triangles,
            ["clustering"] = Clustering,
            ["louvain"] = static (g, o) => Communities(g, o, LouvainAlgorithm.Run(g.Graph, Community(g, o), o.Run)),
            ["leiden"] = static (g, o) => Communities(g, o, LeidenAlgorithm.Run(g.Graph, Community(g, o), o.Run)),
            ["label-propagation"] = static (g, o) => Communities(g, o, LabelPropagationAlgorithm.Run(
                g.Graph,
                new LabelPropagationOptions { Seed = o.Seed, Weighted = o.Weighted },
                o.Run.Progress,
                o.Run.CancellationToken)),
            ["modularity"] = static (g, o) => Communities(g, o, CommunityFile.Require(g, o)),
            ["assortativity"] = static (g, o) => new AnalysisResult
            {
                Summary = new AnalysisSummary
                {
                    Assortativity = Finite(DegreeAssortativity.Compute(g.Graph, o.Weighted)),
                },
            },
            ["diameter-approx"] = Diameter,
            ["link-prediction"] = LikelyLinks.Run,
            ["paths"] = static (g, o) => Paths(g, o, PathFinder.FindPaths),
            ["fractional-credit"] = FractionalCredit.Run,
            ["topic-bridges"] = TopicBridges.Run,
            ["rich-club"] = NetworkShape.RichClub,
            ["community-history"] = CommunityHistories.Run,
            ["closed-groups"] = ClosedGroups.Run,
            ["small-world"] = NetworkShape.SmallWorld,
        };

    /// <summary>The names.</summary>
    public static IReadOnlyCollection<string> Names => All.Keys;

    /// <summary>Runs an algorithm.</summary>
    /// <exception cref="CoauthorGraphException">The graph or the options do not suit it.</exception>
    public static AnalysisResult Run(string algorithm, AnalysisGraph graph, AnalysisOptions options) =>
        Run(All[algorithm], algorithm, algorithm, graph, options);

    /// <summary>Runs an algorithm that another engine may have.</summary>
    /// <param name="run">It.</param>
    /// <param name="algorithm">What it is called.</param>
    /// <param name="need">What it is called where its need of memory is known.</param>
    /// <param name="graph">The graph.</param>
    /// <param name="options">Its options.</param>
    internal static AnalysisResult Run(
        Func<AnalysisGraph, AnalysisOptions, AnalysisResult> run, string algorithm, string need, AnalysisGraph graph,
        AnalysisOptions options)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(options);
        RequireStrengths(algorithm, graph, options);
        AnalysisMemory.Require(need, graph.Graph, options.Run.Threads);
        return WithTop(graph, options, run(graph, options));
    }

    /// <summary>Adds the nodes of the greatest values to a summary.</summary>
    public static AnalysisResult WithTop(AnalysisGraph graph, AnalysisOptions options, AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(result);
        var top = result.Values is { } values && options.Top > 0
            ? TopNodes(graph, values, result.Papers, options.Top)
            : null;
        return result with
        {
            Summary = result.Summary with { Top = top, TopTied = top is null ? null : Tied(result, top) },
        };
    }

    private static int? Tied(AnalysisResult result, NodeRow[] top)
    {
        if (top.Length == 0)
        {
            return null;
        }

        var last = top[^1].Value;
        var alike = result.Values!.AsSpan().Count(last) - top.Count(row => row.Value == last);
        return alike > 0 ? alike : null;
    }

    private static AnalysisResult Values(double[] values, AnalysisSummary? summary = null) =>
        new() { Summary = summary ?? new AnalysisSummary(), Values = values };

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;

    private static AnalysisResult Degree(AnalysisGraph graph, AnalysisOptions options)
    {
        var values = new double[graph.Graph.NodeCount];
        for (var node = 0; node < values.Length; node++)
        {
            values[node] = graph.Graph.Degree(node);
            if (options.Weighted && graph.Graph.IsWeighted)
            {
                values[node] = 0;
                foreach (var weight in graph.Graph.WeightsOf(node))
                {
                    values[node] += weight;
                }
            }
        }

        return Values(values);
    }

    private static AnalysisResult PageRank(AnalysisGraph graph, AnalysisOptions options)
    {
        var settings = new PageRankOptions(
            options.Damping, options.Tolerance, options.Iterations ?? 1000, options.Weighted, Accelerated: true);
        var result = PageRankAlgorithm.Run(graph.Graph, settings, options.Run);
        var isPlain = options.Iterations is not null && result.Error >= options.Tolerance;
        if (isPlain)
        {
            // So many rounds and no more were asked for: then they are plain ones, whose values others can repeat.
            result = PageRankAlgorithm.Run(graph.Graph, settings with { Accelerated = false }, options.Run);
        }

        return Values(result.Rank, new AnalysisSummary
        {
            Method = isPlain ? "power iteration" : "Chebyshev iteration",
            Iterations = result.Iterations,
            Error = result.Error,
        });
    }

    private static AnalysisResult Betweenness(AnalysisGraph graph, AnalysisOptions options)
    {
        RequireLengths(graph, options);
        var nodes = graph.Graph.NodeCount;
        var values = BetweennessAlgorithm.Run(
            graph.Graph, options.Weighted, options.Sources ?? nodes, options.Seed, options.Run);
        var pairs = (nodes - 1.0) * (nodes - 2.0) / 2;
        return Values(
            options.Normalized && pairs > 0 ? Array.ConvertAll(values, value => value / pairs) : values,
            new AnalysisSummary { Sources = options.Sources is { } sources ? Math.Min(sources, nodes) : null });
    }

    private static AnalysisResult BetweennessApprox(AnalysisGraph graph, AnalysisOptions options)
    {
        RequireSteps("betweenness-approx", options);
        var result = ApproximateBetweenness.Run(
            graph.Graph, options.Epsilon, options.Delta, options.Seed, options.Run);
        var n = (double)graph.Graph.NodeCount;
        var pairs = options.Normalized ? 1 : (n - 1) * (n - 2) / 2;
        return Values(
            Array.ConvertAll(result.Betweenness, value => value * pairs),
            new AnalysisSummary
            {
                Samples = result.Samples,
                Epsilon = options.Epsilon,
                Delta = options.Delta,
                ValueError = options.Epsilon * pairs,
            });
    }

    private static AnalysisResult Distances(
        AnalysisGraph graph, AnalysisOptions options, Func<DistanceSums, double[]> measure,
        Func<WeightedDistanceSums, double[]> measureWeighted)
    {
        RequireLengths(graph, options);
        return Values(options.Weighted && graph.Graph.IsWeighted
            ? measureWeighted(WeightedDistances.Compute(graph.Graph, options.Run))
            : measure(AllDistances.Compute(graph.Graph, options.Run)));
    }

    private static AnalysisResult Cores(AnalysisGraph graph, AnalysisOptions options)
    {
        var cores = CoreDecomposition.Find(graph.Graph, options.Run);
        return Values(
            Array.ConvertAll(cores, static core => (double)core),
            new AnalysisSummary { MaxCore = Math.Max(0, Largest(cores)) });
    }

    internal static AnalysisResult Components((int[] Component, int[] Sizes) found) => new()
    {
        Summary = new AnalysisSummary { Components = found.Sizes.Length, Largest = Math.Max(0, Largest(found.Sizes)) },
        Groups = found.Component,
    };

    private static AnalysisResult Biconnected(AnalysisGraph graph, AnalysisOptions options)
    {
        var found = BiconnectedComponents.Find(graph.Graph, options.Run);
        return Values(
            Array.ConvertAll(found.IsCutVertex, static cut => cut ? 1.0 : 0),
            new AnalysisSummary
            {
                BiconnectedComponents = found.Components,
                CutVertices = found.IsCutVertex.Count(static cut => cut),
                Bridges = found.Bridges.Count,
            });
    }

    internal static AnalysisResult Backbone(AnalysisGraph graph, AnalysisOptions options)
    {
        var ties = MaximumSpanningForest.Find(graph.Graph, weighted: true, options.Run);
        return new AnalysisResult
        {
            Summary = new AnalysisSummary
            {
                Trees = graph.Graph.NodeCount - ties.Count,
                TreeEdges = ties.Count,
                Strength = ties.Sum(static tie => (double)tie.Weight),
                Backbone = [.. ties.Take(options.Top).Select(tie => new BackboneRow(
                    graph.Id(tie.First),
                    graph.Id(tie.Second),
                    graph.Name(tie.First),
                    graph.Name(tie.Second),
                    tie.Weight))],
            },
            Backbone = [.. ties.Select(static tie => (tie.First, tie.Second, tie.Weight))],
        };
    }

    private static AnalysisResult Triangles(AnalysisGraph graph, AnalysisOptions options)
    {
        var triangles = TriangleCount.AtNodes(graph.Graph, options.Run);
        return Values(
            Array.ConvertAll(triangles, static count => (double)count),
            new AnalysisSummary { Triangles = triangles.Sum() / 3 });
    }

    private static AnalysisResult ClusteringByWeight(AnalysisGraph graph, AnalysisOptions options)
    {
        var local = options.ByStrength
            ? WeightedClustering.ByStrength(graph.Graph, options.Run)
            : WeightedClustering.ByIntensity(graph.Graph, options.Run);
        return Values(local, new AnalysisSummary
        {
            Method = options.ByStrength ? "as Barrat et al. 2004 weigh it" : "as Onnela et al. 2005 weigh it",
            AverageClustering = local.DefaultIfEmpty(0).Average(),
        });
    }

    private static AnalysisResult Clustering(AnalysisGraph graph, AnalysisOptions options)
    {
        if (options.Weighted && graph.Graph.IsWeighted)
        {
            return ClusteringByWeight(graph, options);
        }

        var triangles = TriangleCount.AtNodes(graph.Graph, options.Run);
        var local = ClusteringCoefficient.Local(graph.Graph, triangles);
        return Values(local, new AnalysisSummary
        {
            Triangles = triangles.Sum() / 3,
            AverageClustering = local.DefaultIfEmpty(0).Average(),
            Transitivity = ClusteringCoefficient.Transitivity(graph.Graph, triangles),
        });
    }

    private static CommunityOptions Community(AnalysisGraph graph, AnalysisOptions options)
    {
        var standard = new CommunityOptions();
        return standard with
        {
            Seed = options.Seed,
            Resolution = options.Resolution,
            Weighted = options.Weighted,
            Iterations = options.Iterations ?? standard.Iterations,
            Start = options.Communities is null ? null : CommunityFile.Require(graph, options),
        };
    }

    private static AnalysisResult Communities(AnalysisGraph graph, AnalysisOptions options, int[] community) => new()
    {
        Summary = new AnalysisSummary
        {
            Communities = Different(community),
            Modularity = ModularityScore.Compute(
                graph.Graph, community, options.Weighted, options.Resolution, options.Run),
            DisconnectedCommunities = ConnectedCommunities.CountDisconnected(graph.Graph, community, options.Run),
            LargestCommunities = CommunityRows.Of(graph, options, community),
        },
        Groups = community,
    };

    // -1 of none.
    private static int Largest(int[] numbers)
    {
        var largest = -1;
        foreach (var number in numbers)
        {
            largest = Math.Max(largest, number);
        }

        return largest;
    }

    private static int Different(int[] community)
    {
        var isThere = new bool[Largest(community) + 1];
        foreach (var number in community)
        {
            isThere[number] = true;
        }

        return isThere.AsSpan().Count(true);
    }

    private static AnalysisResult Diameter(AnalysisGraph graph, AnalysisOptions options)
    {
        var nodes = ConnectedComponents.Largest(graph.Graph, options.Run);
        RequireLengths(graph, options);
        var (lower, upper) = options.Weighted && graph.Graph.IsWeighted
            ? DiameterBounds.FindWeighted(graph.Graph, nodes, DiameterSearches, options.Run)
            : DiameterBounds.Find(graph.Graph, nodes, DiameterSearches, options.Run);
        return new AnalysisResult
        {
            Summary = new AnalysisSummary { Largest = nodes.Length, DiameterLower = lower, DiameterUpper = upper },
        };
    }

    internal static AnalysisResult Paths(AnalysisGraph graph, AnalysisOptions options, PathsOfPairs.Search search)
    {
        RequireLengths(graph, options);
        return new PathsOfPairs(search).Run(graph, options);
    }

    // A strength below 0 has no meaning in any algorithm but a sum; where it is a length, 0 is refused too.
    private static void RequireStrengths(string algorithm, AnalysisGraph graph, AnalysisOptions options)
    {
        if (!options.Weighted || algorithm == "degree")
        {
            return;
        }

        foreach (var weight in graph.Graph.Weights.Span)
        {
            if (weight < 0)
            {
                throw new CoauthorGraphException(
                    ErrorCode.Usage,
                    $"An edge weighs {weight}, and {algorithm} takes weights for strengths, which are 0 or more; "
                        + "leave it out, or leave out --weighted.");
            }
        }
    }

    private static void RequireSteps(string what, AnalysisOptions options)
    {
        if (options.Weighted)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage, $"{what} counts steps and knows no weights; leave out --weighted.");
        }
    }

    private static void RequireLengths(AnalysisGraph graph, AnalysisOptions options)
    {
        if (!options.Weighted)
        {
            return;
        }

        foreach (var weight in graph.Graph.Weights.Span)
        {
            if (weight <= 0)
            {
                throw new CoauthorGraphException(
                    ErrorCode.Usage,
                    $"An edge weighs {weight}, and 1/weight is its length here; leave it out, or leave out --weighted.");
            }
        }
    }

    private static NodeRow[] TopNodes(
        AnalysisGraph graph, double[] values, ReadOnlyMemory<int>? papers, int top) =>
    [
        .. Enumerable.Range(0, values.Length)
            .OrderByDescending(node => values[node])
            .ThenBy(static node => node)
            .Take(top)
            .Select(node => new NodeRow(graph.Id(node), graph.Name(node), values[node])
            {
                Papers = papers?.Span[node],
            }),
    ];
}
