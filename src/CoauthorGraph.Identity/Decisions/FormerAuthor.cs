namespace CoauthorGraph.Identity.Decisions;

/// <summary>An author id that was merged away and still resolves.</summary>
/// <param name="Former">The id that is no author of its own any more.</param>
/// <param name="Current">The id of the author it was merged into.</param>
public sealed record FormerAuthor(string Former, string Current);
