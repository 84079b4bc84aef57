using CoauthorGraph.Questions.Analysis;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>The figures of an analysis that are its answer.</summary>
internal static class AnalysisFigures
{
    /// <summary>The summary without its lists and without how it came about: those fields are null, and not shown. What
    /// is no null is left to <see cref="Shown"/>.</summary>
    public static Shown Of(AnalysisSummary summary) => new(
        summary.Papers, summary.Components, summary.Largest, summary.BiconnectedComponents, summary.CutVertices,
        summary.Bridges, summary.Trees, summary.TreeEdges, summary.Strength, summary.Communities, summary.Modularity,
        summary.DisconnectedCommunities is > 0 and var broken ? broken : null, summary.MaxCore, summary.Triangles,
        summary.AverageClustering, summary.Transitivity, summary.Assortativity, Diameter(summary), summary.MeanDistance,
        summary.MeanDistanceError, summary.Sources, summary.RandomGraphs, summary.RandomTransitivity,
        summary.RandomDistance, summary.LatticeClustering, summary.Sigma, summary.Omega, summary.P50Milliseconds,
        summary.P95Milliseconds);

    private static string? Diameter(AnalysisSummary summary) =>
        (summary.DiameterLower, summary.DiameterUpper) is not ({ } lower, { } upper) ? null
        : lower == upper ? Tables.Digits.Of(lower)
        : $"{Tables.Digits.Of(lower)} to {Tables.Digits.Of(upper)}";

    /// <summary>What is shown, in its order.</summary>
    internal sealed record Shown(
        int? Papers, int? Components, int? Largest, int? BiconnectedComponents, int? CutVertices, int? Bridges,
        int? Trees, int? TreeEdges, double? Strength, int? Communities, double? Modularity,
        int? DisconnectedCommunities, int? MaxCore, long? Triangles, double? AverageClustering, double? Transitivity,
        double? Assortativity, string? Diameter, double? MeanDistance, double? MeanDistanceError, int? Sources,
        int? RandomGraphs, double? RandomTransitivity,
        double? RandomDistance, double? LatticeClustering, double? Sigma, double? Omega, double? P50Milliseconds,
        double? P95Milliseconds);
}
