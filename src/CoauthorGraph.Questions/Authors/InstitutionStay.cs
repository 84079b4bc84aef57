using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Authors;

/// <summary>An author at an institution.</summary>
/// <param name="Id">The institution's id.</param>
/// <param name="Name">The institution's name.</param>
/// <param name="Papers">Number of the author's papers that name it.</param>
/// <param name="FirstYear">Year of the first of them, or null.</param>
/// <param name="LastYear">Year of the last of them, or null.</param>
public sealed record InstitutionStay(string Id, string Name, int Papers, int? FirstYear, int? LastYear)
{
    /// <summary>The institutions of one author, latest first.</summary>
    public static IReadOnlyList<InstitutionStay> Of(KnowledgeGraph graph, int author)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var table = graph.AuthorInstitutions;
        var authors = table.Author.Span;
        var stays = new List<InstitutionStay>();
        for (var row = authors.LowerBound(author); row < table.Count && authors[row] == author; row++)
        {
            var institution = table.Institution.Span[row];
            stays.Add(new InstitutionStay(
                graph.Institutions.Id[institution],
                graph.Institutions.Name[institution],
                table.Papers.Span[row],
                Years.OrNull(table.FirstYear.Span[row]),
                Years.OrNull(table.LastYear.Span[row])));
        }

        return [.. stays.OrderByDescending(static stay => stay.LastYear ?? 0)
            .ThenByDescending(static stay => stay.Papers)
            .ThenBy(static stay => stay.Id, StringComparer.Ordinal)];
    }
}
