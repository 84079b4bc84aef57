using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Readers.Listing;

/// <summary>A header with the lines up to the next header, or lines before the first one.</summary>
/// <param name="Source">Where the block begins.</param>
/// <param name="Header">The header line; empty for lines that have none.</param>
/// <param name="Line">Title and authors, or null when there is no paper here.</param>
/// <param name="Abstract">The abstract, or null.</param>
/// <param name="Issues">What was wrong with its lines.</param>
/// <param name="Length">Characters of all its lines.</param>
internal sealed record ListingBlock(
    RecordSource Source,
    string Header,
    ListingLine? Line,
    string? Abstract,
    IReadOnlyList<RecordIssue> Issues,
    int Length);
