namespace CoauthorGraph.Questions.Groups;

/// <summary>Papers of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Papers">Number of papers.</param>
public sealed record YearCount(int Year, int Papers);
