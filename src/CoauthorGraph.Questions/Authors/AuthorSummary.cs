namespace CoauthorGraph.Questions.Authors;

/// <summary>One author in a list.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">The author's name.</param>
/// <param name="Papers">Number of papers.</param>
/// <param name="FirstYear">Year of the first paper, or null.</param>
/// <param name="LastYear">Year of the last paper, or null.</param>
public sealed record AuthorSummary(string Id, string Name, int Papers, int? FirstYear, int? LastYear);
