namespace CoauthorGraph.Questions.Comparison;

/// <summary>One difference between two graphs.</summary>
/// <param name="What"><c>paper</c>, <c>author</c> or <c>edge</c>.</param>
/// <param name="Change"><c>new</c>, <c>lost</c> or <c>changed</c>.</param>
/// <param name="Id">The paper's or author's id; for an edge both authors' ids with a space between.</param>
/// <param name="Name">Title or names, for people.</param>
/// <param name="Detail">What changed, from and to; null for new and lost.</param>
public sealed record GraphChange(string What, string Change, string Id, string Name, string? Detail = null);
