namespace CoauthorGraph.Questions.Groups;

/// <summary>An author, topic or institution with the papers of a group that it shares.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Papers">Papers of the group that are its own.</param>
/// <param name="FirstYear">Year of the first of them, or null.</param>
/// <param name="LastYear">Year of the last of them, or null.</param>
public sealed record NamedCount(string Id, string Name, int Papers, int? FirstYear, int? LastYear);
