namespace CoauthorGraph.Questions.Authors;

/// <summary>One co-author of an author.</summary>
/// <param name="Id">The co-author's id.</param>
/// <param name="Name">The co-author's name.</param>
/// <param name="Papers">Number of common papers.</param>
/// <param name="Weight">Sum of 1/(n-1) over them, n the authors listed on each.</param>
/// <param name="FirstYear">Year of the first of them, or null.</param>
/// <param name="LastYear">Year of the last of them, or null.</param>
public sealed record CoauthorRow(string Id, string Name, int Papers, double Weight, int? FirstYear, int? LastYear);
