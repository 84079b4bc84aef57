namespace CoauthorGraph.Questions.Groups;

/// <summary>A topic or institution that another one names.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
public sealed record NamedLink(string Id, string Name);
