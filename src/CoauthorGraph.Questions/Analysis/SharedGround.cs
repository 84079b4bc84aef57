using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Authors;

namespace CoauthorGraph.Questions.Analysis;

/// <summary>What two authors who have not written together have in common.</summary>
internal static class SharedGround
{
    private const int Shown = 3;

    /// <summary>Names of topics that both work on, those with most papers of the lesser one first.</summary>
    public static IReadOnlyList<string> Topics(KnowledgeGraph graph, int first, int second) =>
        Common(
            AuthorTopics.Of(graph, first), AuthorTopics.Of(graph, second), static topic => (topic.Name, topic.Papers));

    /// <summary>Names of institutions at which both were, in the same order.</summary>
    public static IReadOnlyList<string> Institutions(KnowledgeGraph graph, int first, int second) =>
        Common(
            InstitutionStay.Of(graph, first),
            InstitutionStay.Of(graph, second),
            static stay => (stay.Name, stay.Papers));

    private static List<string> Common<T>(
        IReadOnlyList<T> first, IReadOnlyList<T> second, Func<T, (string Name, int Papers)> of) =>
    [
        .. first.Select(of).Join(
                second.Select(of), static a => a.Name, static b => b.Name,
                static (a, b) => (a.Name, Papers: Math.Min(a.Papers, b.Papers)), StringComparer.Ordinal)
            .OrderByDescending(static pair => pair.Papers)
            .ThenBy(static pair => pair.Name, StringComparer.Ordinal)
            .Take(Shown)
            .Select(static pair => pair.Name),
    ];
}
