using CoauthorGraph.Questions.Analysis;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>How an analysis was done, for those who ask.</summary>
/// <param name="Threads">Threads.</param>
/// <param name="Seed">Seed of all draws.</param>
/// <param name="LoadSeconds">Time to load the graph.</param>
/// <param name="ComputeSeconds">Time to compute.</param>
/// <param name="PeakBytes">Memory of the process at most.</param>
/// <param name="Version">The program's version.</param>
internal sealed record AnalysisDiary(
    int Threads, ulong Seed, double LoadSeconds, double ComputeSeconds, long PeakBytes, string? Version)
{
    public static AnalysisDiary Of(AnalysisSummary summary) => new(
        summary.Threads, summary.Seed, summary.LoadSeconds, summary.ComputeSeconds, summary.PeakBytes, summary.Version);
}
