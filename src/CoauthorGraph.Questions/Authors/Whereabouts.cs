using System.Globalization;
using CoauthorGraph.Core.Graph;
using Humanizer;

namespace CoauthorGraph.Questions.Authors;

/// <summary>Where an author is and came from, or why nobody knows.</summary>
/// <param name="Present">Where the author is, or null.</param>
/// <param name="Movements">Between which institutions the author went, the oldest first.</param>
/// <param name="Missing">What is not known and why, in sentences; null where nothing is missing.</param>
internal sealed record Whereabouts(
    PresentInstitution? Present, IReadOnlyList<Movement> Movements, string? Missing)
{
    // Who was at more is more than one person, and a pair of each with each tells nothing.
    private const int MostTimes = 100;

    public static Whereabouts Of(KnowledgeGraph graph, int author, IReadOnlyList<InstitutionStay> stays)
    {
        var runs = PlaceRuns.Of(graph, author);
        return new Whereabouts(
            PresentInstitution.Of(graph, author, runs),
            runs.Count <= MostTimes ? Movement.All(graph, runs) : [],
            runs.Count > MostTimes ? TooMany(runs.Count) : runs.Count > 0 ? null : WhyNone(graph, author, stays));
    }

    private static string TooMany(int times) =>
        $"Movements are not told: {times:N0} times at institutions are those of more than one person.";

    private static string WhyNone(KnowledgeGraph graph, int author, IReadOnlyList<InstitutionStay> stays)
    {
        if (stays.Count > 0)
        {
            return "The papers that name institutions of this author have no year.";
        }

        var papers = Papers.AuthorPapers.Of(graph, author);
        var naming = papers.Count(paper => graph.Papers.Affiliations[paper].Length > 0);
        var found = naming == 0
            ? "No paper of this author's says where the author was: arXiv and most listings do not."
            : $"{"paper".ToQuantity(naming, "N0", CultureInfo.InvariantCulture)} of this author's "
                + $"{(naming == 1 ? "has" : "have")} affiliations, but not one is known as this author's institution.";
        return $"{found} {InstitutionSources.WhoTells}";
    }
}
