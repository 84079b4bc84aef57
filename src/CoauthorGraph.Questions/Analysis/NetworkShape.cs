using CoauthorGraph.Analytics.Kernels.RichClub;
using CoauthorGraph.Analytics.Kernels.SmallWorld;
using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Questions.Analysis;

/// <summary>Figures of a whole network beside random networks: its rich club, and whether it is a small
/// world.</summary>
internal static class NetworkShape
{
    public static AnalysisResult RichClub(AnalysisGraph graph, AnalysisOptions options)
    {
        var standard = new RichClubOptions();
        var settings = standard with
        {
            Seed = options.Seed,
            RandomGraphs = options.RandomGraphs ?? standard.RandomGraphs,
        };
        var levels = RichClubAlgorithm.Run(graph.Graph, settings, options.Run);
        return new AnalysisResult
        {
            Summary = new AnalysisSummary
            {
                RandomGraphs = settings.RandomGraphs,
                RichClub = [.. levels.Select(static level => new RichClubRow(
                    level.Degree, level.Nodes, level.Edges, level.Coefficient, level.Random, level.Normalized))],
            },
        };
    }

    public static AnalysisResult SmallWorld(AnalysisGraph graph, AnalysisOptions options)
    {
        var standard = new SmallWorldOptions();
        var settings = standard with
        {
            Seed = options.Seed,
            RandomGraphs = options.RandomGraphs ?? standard.RandomGraphs,
            Sources = options.Sources ?? standard.Sources,
        };
        if (settings.RandomGraphs == 0)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage, "small-world compares with random graphs; --random-graphs must be 1 or more.");
        }

        var found = SmallWorldAlgorithm.Run(graph.Graph, settings, options.Run);
        return new AnalysisResult
        {
            Summary = new AnalysisSummary
            {
                Largest = found.Largest,
                AverageClustering = found.AverageClustering,
                Transitivity = found.Transitivity,
                MeanDistance = found.Distance.Mean,
                MeanDistanceError = found.Distance.StandardError,
                Sources = found.Distance.Sources,
                RandomGraphs = settings.RandomGraphs,
                RandomTransitivity = found.RandomTransitivity,
                RandomDistance = found.RandomDistance,
                LatticeClustering = found.LatticeClustering,
                Sigma = found.Sigma,
                Omega = found.Omega,
            },
        };
    }
}
