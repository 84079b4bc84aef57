namespace CoauthorGraph.Questions.Authors;

/// <summary>An author's work on one topic.</summary>
/// <param name="Id">The topic's id.</param>
/// <param name="Name">The topic's name.</param>
/// <param name="Papers">Number of the author's papers about it.</param>
/// <param name="Weight">Sum of score/n over those papers, n the authors listed on each.</param>
/// <param name="FirstYear">Year of the first of them, or null.</param>
/// <param name="LastYear">Year of the last of them, or null.</param>
public sealed record TopicShare(string Id, string Name, int Papers, double Weight, int? FirstYear, int? LastYear);
