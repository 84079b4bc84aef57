using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Authors;

/// <summary>An author went from one institution to another: the papers of one end where those of the other begin, and
/// the author was nowhere else in between.</summary>
/// <param name="From">Id of the institution that was left.</param>
/// <param name="FromName">Its name.</param>
/// <param name="To">Id of the other.</param>
/// <param name="ToName">Its name.</param>
/// <param name="Until">Year of the last paper from the first; it may be the year after
/// <paramref name="Since"/>.</param>
/// <param name="Since">Year of the first paper from the other.</param>
/// <param name="FromPapers">The newest papers, at most three, of that last year.</param>
/// <param name="ToPapers">Papers of that first year, as many.</param>
public sealed record Movement(
    string From,
    string FromName,
    string To,
    string ToName,
    int Until,
    int Since,
    IReadOnlyList<EvidencePaper> FromPapers,
    IReadOnlyList<EvidencePaper> ToPapers)
{
    /// <summary>The movements that the times of an author tell of, the oldest first.</summary>
    internal static IReadOnlyList<Movement> All(KnowledgeGraph graph, IReadOnlyList<PlaceRun> runs) =>
        [.. from to in runs
            let before = runs.Where(to.Follows).OrderByDescending(static run => run.Last).ToList()
            from old in before
            where !before.Exists(run => run.IsAfter(old))
            orderby to.First, old.Last, to.Place, old.Place
            select new Movement(
                graph.Institutions.Id[old.Place],
                graph.Institutions.Name[old.Place],
                graph.Institutions.Id[to.Place],
                graph.Institutions.Name[to.Place],
                old.Last,
                to.First,
                Papers(graph, old, old.Last),
                Papers(graph, to, to.First))];

    private static IReadOnlyList<EvidencePaper> Papers(KnowledgeGraph graph, PlaceRun run, int year) =>
        EvidencePaper.Newest(graph, run.Papers.Where(paper => graph.Papers.Year.Span[paper] == year));
}
