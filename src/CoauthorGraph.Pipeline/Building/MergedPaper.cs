using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>A paper made of its records.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Sources">Where the records are from, as <c>format:file</c>, each once, in ordinal order.</param>
/// <param name="FieldSources">Which source gave which field, as <c>field=format:file</c>; empty where there is but one
/// source.</param>
internal sealed record MergedPaper(PaperRecord Paper, string[] Sources, string[] FieldSources);
