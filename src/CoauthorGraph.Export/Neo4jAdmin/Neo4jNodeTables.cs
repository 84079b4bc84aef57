using CoauthorGraph.Core.Graph;
using CoauthorGraph.Export.Tables;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Neo4jAdmin;

/// <summary>The nodes, a table a label; column names are import headers: property, type, id space.</summary>
internal static class Neo4jNodeTables
{
    public static ExportTable[] Of(KnowledgeGraph graph) =>
        [Papers(graph), Authors(graph), Institutions(graph), Topics(graph), Artifacts(graph)];

    private static ExportTable Papers(KnowledgeGraph graph)
    {
        var papers = graph.Papers;
        return new ExportTable("Paper", papers.Count,
        [
            TableColumn.Text("id:ID(Paper)", row => papers.Id[row]),
            TableColumn.Text("title", row => papers.Title[row]),
            TableColumn.Text("date", row => NetworkTables.DateOf(papers, row)),
            TableColumn.Year("year:int", papers.Year),
            TableColumn.Text("category", row => papers.Categories[row].FirstOrDefault()),
            TableColumn.Truth("hasCode:boolean", row => papers.Flags.Span[row].HasFlag(PaperFlags.HasCode)),
            TableColumn.Text("doi", papers.Doi.GetOrNull),
            TableColumn.Text("arxivId", papers.ArxivId.GetOrNull),
            TableColumn.Text("url", row => WebAddress.Of(papers, row)),
            TableColumn.Integer("authorCount:int", row => papers.AuthorCount(row)),
            TableColumn.Truth(
                "authorsTruncated:boolean", row => papers.Flags.Span[row].HasFlag(PaperFlags.AuthorsTruncated)),
            TableColumn.Text("source", row => string.Join(", ", papers.Sources[row])),
        ]);
    }

    private static ExportTable Authors(KnowledgeGraph graph)
    {
        var authors = graph.Authors;
        return new ExportTable("Author", authors.Count,
        [
            TableColumn.Text("id:ID(Author)", row => authors.Id[row]),
            TableColumn.Text("name", row => authors.Name[row]),
            TableColumn.Text("aliases:string[]", row => Listed(authors.Aliases[row])),
            TableColumn.Text("orcid", authors.Orcid.GetOrNull),
            TableColumn.Integer("papers:int", row => authors.Papers.Span[row]),
            TableColumn.Year("firstYear:int", authors.FirstYear),
            TableColumn.Year("lastYear:int", authors.LastYear),
        ]);
    }

    private static ExportTable Institutions(KnowledgeGraph graph)
    {
        var places = graph.Institutions;
        return new ExportTable("Institution", places.Count,
        [
            TableColumn.Text("id:ID(Institution)", row => places.Id[row]),
            TableColumn.Text("name", row => places.Name[row]),
            TableColumn.Text("ror", places.Ror.GetOrNull),
            TableColumn.Text("country", places.Country.GetOrNull),
            TableColumn.Text("city", places.City.GetOrNull),
            TableColumn.Text("kind", places.Kind.GetOrNull),
        ]);
    }

    private static ExportTable Topics(KnowledgeGraph graph) => new("Topic", graph.Topics.Count,
    [
        TableColumn.Text("id:ID(Topic)", row => graph.Topics.Id[row]),
        TableColumn.Text("name", row => graph.Topics.Name[row]),
        TableColumn.Integer("level:int", row => graph.Topics.Level.Span[row]),
    ]);

    private static ExportTable Artifacts(KnowledgeGraph graph)
    {
        var artifacts = graph.Artifacts;
        return new ExportTable("Artifact", artifacts.Count,
        [
            TableColumn.Text("id:ID(Artifact)", row => artifacts.Id[row]),
            TableColumn.Text("name", row => artifacts.Name[row]),
            TableColumn.Text("kind", row => artifacts.Kind.Span[row].ToString().ToLowerInvariant()),
            TableColumn.Text("url", artifacts.Url.GetOrNull),
        ]);
    }

    private static string? Listed(string[] values) => values.Length == 0
        ? null
        : string.Join(CsvTableWriter.ListSeparator, values.Select(PlainText.OneLine));
}
