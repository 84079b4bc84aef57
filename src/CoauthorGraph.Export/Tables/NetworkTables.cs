using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Graph.Schema;
using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Tables;

/// <summary>
/// The tables of a network as CSV, Parquet and Arrow have them: the properties of the schema, and what helps a reader
/// beside them. Lists are one text with <c> | </c> between.
/// </summary>
internal static class NetworkTables
{
    public static ExportTable Authors(AuthorNetwork network, string name = "authors")
    {
        var authors = network.Graph.Authors;
        return new ExportTable(name, authors.Count,
        [
            TableColumn.Text("id", authors.Id, static row => row),
            .. Columns(NodeTypes.Author.Properties, network.Graph),
            TableColumn.Integer(
                "community", row => network.Communities.Of(row) is >= 0 and var community ? community : null),
            TableColumn.Text("communityName", network.Communities.NameOfAuthor),
            TableColumn.Joined("topics", network.Graph.Topics.Name, network.TopTopics),
            TableColumn.Text("institutions", row => JoinedList.Of(network.InstitutionNames(row))),
        ]);
    }

    public static ExportTable Coauthorships(AuthorNetwork network, string name = "coauthorships")
    {
        var edges = network.Graph.Coauthorships;
        var ids = network.Graph.Authors.Id;
        var papers = new EdgePapers(network);
        return new ExportTable(name, edges.Count,
        [
            TableColumn.Text("source", ids, row => edges.Source.Span[row]),
            TableColumn.Text("target", ids, row => edges.Target.Span[row]),
            .. Columns(RelationshipTypes.Coauthored.Properties, network.Graph),
            TableColumn.Joined("titles", network.Graph.Papers.Title, papers.Named),
            TableColumn.Joined("paperIds", network.Graph.Papers.Id, papers.Named),
        ], network.Includes);
    }

    public static ExportTable Papers(KnowledgeGraph graph)
    {
        var papers = graph.Papers;
        return new ExportTable("papers", papers.Count,
        [
            TableColumn.Text("id", papers.Id, static row => row),
            .. Columns(NodeTypes.Paper.Properties, graph),
            TableColumn.Text("link", row => WebAddress.Of(papers, row)),
        ]);
    }

    public static ExportTable Authorships(KnowledgeGraph graph)
    {
        var rows = graph.Authorships;
        return new ExportTable("authorships", rows.Count,
        [
            TableColumn.Text("paper", graph.Papers.Id, row => rows.Paper.Span[row]),
            TableColumn.Text("author", graph.Authors.Id, row => rows.Author.Span[row]),
            .. Columns(RelationshipTypes.Authored.Properties, graph),
        ]);
    }

    private static IEnumerable<TableColumn> Columns(IEnumerable<GraphProperty> properties, KnowledgeGraph graph) =>
        properties.Select(property => TableColumn.Of(property.Name, property.Of(graph)));
}
