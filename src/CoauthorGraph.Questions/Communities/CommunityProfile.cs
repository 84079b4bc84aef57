namespace CoauthorGraph.Questions.Communities;

/// <summary>What a community is about, and where and around whom it is.</summary>
/// <param name="Community">Its number.</param>
/// <param name="Name">A name for people that no other named community of the same graph has, or empty when nothing is
/// known.</param>
/// <param name="Authors">Number of authors.</param>
/// <param name="Topics">Names of the topics that set it apart, the most telling first.</param>
/// <param name="Institutions">Names of the institutions that set it apart, the most telling first.</param>
/// <param name="Leader">Name of its author with most papers.</param>
public sealed record CommunityProfile(
    int Community,
    string Name,
    int Authors,
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> Institutions,
    string Leader);
