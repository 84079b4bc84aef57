using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Authors;

/// <summary>Where an author is, by the newest papers that say where; with what speaks against it.</summary>
/// <param name="Id">The institution's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sureness"><c>firm</c> where nothing speaks against it, <c>likely</c> where one thing does, else
/// <c>doubtful</c>.</param>
/// <param name="Doubts">What speaks against it, a sentence each: that one paper alone says so, that it is long ago,
/// that later papers say nothing, that others say otherwise, that the papers may be another person's.</param>
/// <param name="Papers">Number of papers that say so, without those of an earlier time there.</param>
/// <param name="FirstYear">Year of the first of them.</param>
/// <param name="LastYear">Year of the last of them.</param>
/// <param name="PaperList">The newest of them, at most three.</param>
/// <param name="Others">Other institutions that papers of the last year or the year before it name, but those that
/// the author left for this one.</param>
public sealed record PresentInstitution(
    string Id,
    string Name,
    string Sureness,
    IReadOnlyList<string> Doubts,
    int Papers,
    int FirstYear,
    int LastYear,
    IReadOnlyList<EvidencePaper> PaperList,
    IReadOnlyList<InstitutionStay> Others)
{
    /// <summary>Where the times of an author end last: of several the one that the newest paper names, then the one
    /// that most papers of that year name. Null where there are none.</summary>
    internal static PresentInstitution? Of(KnowledgeGraph graph, int author, IReadOnlyList<PlaceRun> runs)
    {
        if (runs.Count == 0)
        {
            return null;
        }

        var last = runs.Max(static run => run.Last);
        var present = runs.Where(run => run.Last == last)
            .OrderByDescending(run => run.Papers.Max(paper => graph.Papers.Date.Span[paper]))
            .ThenByDescending(run => run.Papers.Count(paper => graph.Papers.Year.Span[paper] == last))
            .ThenBy(static run => run.Place)
            .First();
        var others = runs
            .Where(run => run.Place != present.Place && run.Last >= last - PlaceRun.Lag && !present.Follows(run))
            .ToList();
        var doubts = PresentDoubts.Of(graph, author, present, others);
        return new PresentInstitution(
            graph.Institutions.Id[present.Place],
            graph.Institutions.Name[present.Place],
            doubts.Count switch { 0 => "firm", 1 => "likely", _ => "doubtful" },
            doubts,
            present.Papers.Count,
            present.First,
            present.Last,
            EvidencePaper.Newest(graph, present.Papers),
            [.. others.OrderByDescending(static run => run.Last).ThenBy(static run => run.Place)
                .Select(run => new InstitutionStay(
                    graph.Institutions.Id[run.Place],
                    graph.Institutions.Name[run.Place],
                    run.Papers.Count,
                    run.First,
                    run.Last))]);
    }
}
