namespace CoauthorGraph.Questions.Lookups;

/// <summary>What a search over everything found.</summary>
/// <param name="Kind"><c>author</c>, <c>topic</c>, <c>institution</c> or <c>paper</c>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, or a paper's title.</param>
/// <param name="Papers">Its papers; null for a paper.</param>
/// <param name="Detail">What tells it apart: years, place, authors; or null.</param>
public sealed record SearchHit(string Kind, string Id, string Name, int? Papers, string? Detail);
