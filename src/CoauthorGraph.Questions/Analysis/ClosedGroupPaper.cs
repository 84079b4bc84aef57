namespace CoauthorGraph.Questions.Analysis;

/// <summary>A paper that a closed group wrote alone.</summary>
/// <param name="Paper">Id.</param>
/// <param name="Year">Year, or null.</param>
/// <param name="Title">Title.</param>
public sealed record ClosedGroupPaper(string Paper, int? Year, string Title);
