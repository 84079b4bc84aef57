namespace CoauthorGraph.Web.Frames;

/// <summary>What tells the marks of a picture apart.</summary>
/// <param name="Names">What each group is called.</param>
/// <param name="Colors">The slot of its colour.</param>
/// <param name="Of">The group of each mark.</param>
internal sealed record MapGroups(IReadOnlyList<string> Names, IReadOnlyList<int> Colors, IReadOnlyList<int> Of);
