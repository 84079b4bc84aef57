using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Overviews;

/// <summary>One institution in a list.</summary>
/// <param name="Id">ROR id, else a slug.</param>
/// <param name="Name">Name.</param>
/// <param name="Country">ISO 3166 code, or null.</param>
/// <param name="City">City, or null.</param>
/// <param name="Kind">Kind, or null.</param>
/// <param name="Papers">Papers from it.</param>
/// <param name="Authors">Authors whose papers name it as theirs; a source that names institutions only per paper adds
/// none.</param>
public sealed record InstitutionRow(
    string Id, string Name, string? Country, string? City, string? Kind, int Papers, int Authors)
{
    /// <summary>The institutions of a graph, most papers first.</summary>
    public static IReadOnlyList<InstitutionRow> All(KnowledgeGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var table = graph.Institutions;
        var papers = InstitutionPapers.Count(graph);
        var authors = new int[table.Count];
        foreach (var institution in graph.AuthorInstitutions.Institution.Span)
        {
            authors[institution]++;
        }

        return [.. Enumerable.Range(0, table.Count)
            .Where(row => papers[row] > 0)
            .Select(row => new InstitutionRow(
                table.Id[row],
                table.Name[row],
                table.Country.GetOrNull(row),
                table.City.GetOrNull(row),
                table.Kind.GetOrNull(row),
                papers[row],
                authors[row]))
            .OrderByDescending(static row => row.Papers)
            .ThenBy(static row => row.Id, StringComparer.Ordinal)];
    }
}
