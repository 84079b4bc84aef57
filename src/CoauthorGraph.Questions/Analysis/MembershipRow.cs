namespace CoauthorGraph.Questions.Analysis;

/// <summary>Where a node belongs in a window of years.</summary>
/// <param name="Node">Its id.</param>
/// <param name="FirstYear">First year of the window.</param>
/// <param name="LastYear">Last year of the window.</param>
/// <param name="Community">Id of the community.</param>
public sealed record MembershipRow(string Node, int FirstYear, int LastYear, int Community);
