using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Core.Graph.Schema;

/// <summary>The labels. A new property goes to the end: hashes of rows in databases are of their values in
/// order.</summary>
public static class NodeTypes
{
    /// <summary>Papers.</summary>
    public static NodeType Paper { get; } = new(
        "Paper",
        "papers",
        static graph => graph.Papers.Id,
        GraphProperty.Text("title", "papers.title", static graph => graph.Papers.Title),
        GraphProperty.Text("date", ["papers.date"], static graph => Date(graph.Papers.Date)),
        GraphProperty.Year("year", "papers.year", static graph => graph.Papers.Year),
        GraphProperty.Text("category", ["papers.categories"], static graph => First(graph.Papers.Categories)),
        GraphProperty.TextList("categories", ["papers.categories"], static graph => Lists(graph.Papers.Categories)),
        GraphProperty.Text("venue", "papers.venue", static graph => graph.Papers.Venue, isOptional: true),
        Flag("hasCode", PaperFlags.HasCode),
        GraphProperty.Text("doi", "papers.doi", static graph => graph.Papers.Doi, isOptional: true),
        GraphProperty.Text("arxivId", "papers.arxiv-id", static graph => graph.Papers.ArxivId, isOptional: true),
        GraphProperty.Text("url", "papers.url", static graph => graph.Papers.Url, isOptional: true),
        GraphProperty.Integer(
            "authorCount", ["papers.authorship-offsets"], static graph => row => graph.Papers.AuthorCount(row)),
        Flag("authorsTruncated", PaperFlags.AuthorsTruncated),
        GraphProperty.Text(
            "source", ["papers.sources"], static graph => row => string.Join(", ", graph.Papers.Sources[row])),
        GraphProperty.TextList(
            "affiliations", ["papers.affiliations", "affiliations.raw", "affiliations.institution"],
            static graph => row => UnlinkedStrings(graph, row)));

    /// <summary>Authors.</summary>
    public static NodeType Author { get; } = new(
        "Author",
        "authors",
        static graph => graph.Authors.Id,
        GraphProperty.Text("name", "authors.name", static graph => graph.Authors.Name),
        GraphProperty.TextList("aliases", ["authors.aliases"], static graph => Lists(graph.Authors.Aliases)),
        GraphProperty.Text("orcid", "authors.orcid", static graph => graph.Authors.Orcid, isOptional: true),
        GraphProperty.Integer("papers", "authors.papers", static graph => graph.Authors.Papers),
        GraphProperty.Year("firstYear", "authors.first-year", static graph => graph.Authors.FirstYear),
        GraphProperty.Year("lastYear", "authors.last-year", static graph => graph.Authors.LastYear),
        GraphProperty.TextList("formerIds", ["authors.former-ids"], static graph => Lists(graph.Authors.FormerIds)));

    /// <summary>Institutions.</summary>
    public static NodeType Institution { get; } = new(
        "Institution",
        "institutions",
        static graph => graph.Institutions.Id,
        GraphProperty.Text("name", "institutions.name", static graph => graph.Institutions.Name),
        GraphProperty.Text("ror", "institutions.ror", static graph => graph.Institutions.Ror, isOptional: true),
        GraphProperty.Text(
            "country", "institutions.country", static graph => graph.Institutions.Country, isOptional: true),
        GraphProperty.Text("city", "institutions.city", static graph => graph.Institutions.City, isOptional: true),
        GraphProperty.Text("kind", "institutions.kind", static graph => graph.Institutions.Kind, isOptional: true));

    /// <summary>Topics.</summary>
    public static NodeType Topic { get; } = new(
        "Topic",
        "topics",
        static graph => graph.Topics.Id,
        GraphProperty.Text("name", "topics.name", static graph => graph.Topics.Name),
        GraphProperty.Integer("level", "topics.level", static graph => graph.Topics.Level));

    /// <summary>Named systems, methods, benchmarks and data sets.</summary>
    public static NodeType Artifact { get; } = new(
        "Artifact",
        "artifacts",
        static graph => graph.Artifacts.Id,
        GraphProperty.Text("name", "artifacts.name", static graph => graph.Artifacts.Name),
        GraphProperty.Text(
            "kind", ["artifacts.kind"],
            static graph => row => graph.Artifacts.Kind.Span[row].ToString().ToLowerInvariant()),
        GraphProperty.Text("url", "artifacts.url", static graph => graph.Artifacts.Url, isOptional: true));

    private static GraphProperty Flag(string name, PaperFlags flag) => GraphProperty.Truth(
        name, "papers.flags", graph => row => graph.Papers.Flags.Span[row].HasFlag(flag));

    private static Func<int, string?> Date(ReadOnlyMemory<int> dates) => row =>
        PartialDate.FromPacked(dates.Span[row]).ToString() is { Length: > 0 } date ? date : null;

    private static Func<int, string[]?> Lists(StringListColumn column) => row =>
        column[row] is { Length: > 0 } list ? list : null;

    private static Func<int, string?> First(StringListColumn column) => row =>
        column[row] is [var first, ..] ? first : null;

    // The strings of a paper that lead to no institution; the others stand on its FROM relationships.
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
}
