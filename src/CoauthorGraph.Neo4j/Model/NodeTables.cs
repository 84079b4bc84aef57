using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Neo4j.Model;

/// <summary>The nodes of a graph, a table a label.</summary>
internal static class NodeTables
{
    public static NodeTable[] Of(KnowledgeGraph graph) =>
        [Papers(graph), Authors(graph), Institutions(graph), Topics(graph), Artifacts(graph)];

    private static NodeTable Papers(KnowledgeGraph graph)
    {
        var papers = graph.Papers;
        return new NodeTable(
            "Paper",
            papers.Id,
            ["title", "date", "year", "category", "categories", "venue", "hasCode", "doi", "arxivId", "url",
                "authorCount", "authorsTruncated", "source", "affiliations"],
            row =>
            {
                var categories = papers.Categories[row];
                var flags = papers.Flags.Span[row];
                return
                [
                    papers.Title[row],
                    Text(PartialDate.FromPacked(papers.Date.Span[row]).ToString()),
                    Year(papers.Year.Span[row]),
                    categories.Length == 0 ? null : categories[0],
                    Listed(categories),
                    papers.Venue.GetOrNull(row),
                    flags.HasFlag(PaperFlags.HasCode),
                    papers.Doi.GetOrNull(row),
                    papers.ArxivId.GetOrNull(row),
                    papers.Url.GetOrNull(row),
                    papers.AuthorCount(row),
                    flags.HasFlag(PaperFlags.AuthorsTruncated),
                    string.Join(", ", papers.Sources[row]),
                    UnlinkedStrings(graph, row),
                ];
            });
    }

    /// <summary>The strings of a paper that lead to no institution; the others stand on its FROM
    /// relationships.</summary>
    private static string[]? UnlinkedStrings(KnowledgeGraph graph, int paper)
    {
        List<string>? strings = null;
        foreach (var row in graph.Papers.Affiliations[paper])
        {
            if (graph.Affiliations.Institution.Span[row] < 0)
            {
                (strings ??= []).Add(graph.Affiliations.Raw[row]);
            }
        }

        return strings?.ToArray();
    }

    private static NodeTable Authors(KnowledgeGraph graph)
    {
        var authors = graph.Authors;
        return new NodeTable(
            "Author",
            authors.Id,
            ["name", "aliases", "orcid", "papers", "firstYear", "lastYear", "formerIds"],
            row =>
            [
                authors.Name[row],
                authors.Aliases[row],
                authors.Orcid.GetOrNull(row),
                authors.Papers.Span[row],
                Year(authors.FirstYear.Span[row]),
                Year(authors.LastYear.Span[row]),
                Listed(authors.FormerIds[row]),
            ]);
    }

    private static NodeTable Institutions(KnowledgeGraph graph)
    {
        var places = graph.Institutions;
        return new NodeTable(
            "Institution",
            places.Id,
            ["name", "ror", "country", "city", "kind"],
            row =>
            [
                places.Name[row],
                places.Ror.GetOrNull(row),
                places.Country.GetOrNull(row),
                places.City.GetOrNull(row),
                places.Kind.GetOrNull(row),
            ]);
    }

    private static NodeTable Topics(KnowledgeGraph graph) => new(
        "Topic",
        graph.Topics.Id,
        ["name", "level"],
        row => [graph.Topics.Name[row], graph.Topics.Level.Span[row]]);

    private static NodeTable Artifacts(KnowledgeGraph graph)
    {
        var artifacts = graph.Artifacts;
        return new NodeTable(
            "Artifact",
            artifacts.Id,
            ["name", "kind", "url"],
            row =>
            [
                artifacts.Name[row],
                artifacts.Kind.Span[row].ToString().ToLowerInvariant(),
                artifacts.Url.GetOrNull(row),
            ]);
    }

    internal static object? Year(int year) => year == 0 ? null : year;

    internal static string[]? Listed(string[] values) => values.Length == 0 ? null : values;

    private static string? Text(string text) => text.Length == 0 ? null : text;
}
