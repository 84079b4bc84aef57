using CoauthorGraph.Questions.Lookups;

namespace CoauthorGraph.Web.Asking;

/// <summary>What a search found.</summary>
/// <param name="Text">What was searched for; empty where nothing was.</param>
/// <param name="Hits">What fits, best first.</param>
public sealed record SearchModel(string Text, IReadOnlyList<SearchHit> Hits);
