namespace CoauthorGraph.Questions.Connections;

/// <summary>Somebody around an author.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">The name.</param>
/// <param name="Papers">Number of papers.</param>
/// <param name="FirstYear">Year of the first paper, or null.</param>
/// <param name="LastYear">Year of the last paper, or null.</param>
/// <param name="Coauthors">Number of co-authors.</param>
/// <param name="BroughtBy">Id of the first opened author whose co-author this is; null for one who is nobody's.</param>
public sealed record AroundPerson(
    string Id, string Name, int Papers, int? FirstYear, int? LastYear, int Coauthors, string? BroughtBy);
