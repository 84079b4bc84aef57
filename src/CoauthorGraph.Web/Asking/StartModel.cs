using CoauthorGraph.Questions.Authors;
using CoauthorGraph.Questions.Examples;
using CoauthorGraph.Questions.Groups;
using CoauthorGraph.Questions.Overviews;

namespace CoauthorGraph.Web.Asking;

/// <summary>What the first page shows.</summary>
/// <param name="Statistics">What is in the graph.</param>
/// <param name="Examples">Questions that have an answer in it.</param>
/// <param name="Authors">The authors with most papers.</param>
/// <param name="Topics">The topics with most papers.</param>
/// <param name="Institutions">The institutions with most papers.</param>
/// <param name="HasAtlas">Whether the atlas of the graph is made.</param>
public sealed record StartModel(
    GraphStatistics Statistics,
    ExampleQuestions Examples,
    IReadOnlyList<AuthorSummary> Authors,
    IReadOnlyList<NamedCount> Topics,
    IReadOnlyList<InstitutionRow> Institutions,
    bool HasAtlas);
