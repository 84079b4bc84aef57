using CoauthorGraph.Questions.Authors;
using CoauthorGraph.Questions.Groups;

namespace CoauthorGraph.Web.Asking;

/// <summary>A community: what it is about, who is in it, and to which it leads.</summary>
/// <param name="Community">Its place among the communities of the snapshot.</param>
/// <param name="Name">A name for people.</param>
/// <param name="Authors">Number of authors.</param>
/// <param name="Topics">Topics that set it apart.</param>
/// <param name="Institutions">Institutions that set it apart.</param>
/// <param name="People">Those with most papers.</param>
/// <param name="Neighbors">Communities it writes with most, by co-authorships.</param>
public sealed record CommunityModel(
    int Community, string Name, int Authors, IReadOnlyList<string> Topics, IReadOnlyList<string> Institutions,
    IReadOnlyList<AuthorSummary> People, IReadOnlyList<NamedCount> Neighbors);
