namespace CoauthorGraph.Cli.Rendering;

/// <summary>What an answer rests on.</summary>
/// <param name="Snapshot">The snapshot that was asked.</param>
/// <param name="Filters">What it was cut to, in words; null for the whole.</param>
/// <param name="Version">The program's version.</param>
/// <param name="PapersTruncated">Papers whose author lists the source cut; null for none.</param>
/// <param name="HyperAuthoredPapers">Papers of so many authors that they add no co-authorships; null for
/// none.</param>
internal sealed record AnswerOrigin(
    string Snapshot, string? Filters, string Version, int? PapersTruncated, int? HyperAuthoredPapers);
