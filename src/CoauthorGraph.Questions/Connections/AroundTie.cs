namespace CoauthorGraph.Questions.Connections;

/// <summary>A co-authorship among the people around an author.</summary>
/// <param name="First">Id of one end.</param>
/// <param name="Second">Id of the other.</param>
/// <param name="Papers">Number of common papers.</param>
/// <param name="Weight">Sum of 1/(n-1) over them.</param>
/// <param name="FirstYear">Year of the first of them, or null.</param>
/// <param name="LastYear">Year of the last, or null.</param>
public sealed record AroundTie(
    string First, string Second, int Papers, double Weight, int? FirstYear, int? LastYear);
