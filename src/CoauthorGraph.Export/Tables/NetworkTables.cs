using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Tables;

/// <summary>
/// The tables of a network as CSV, Parquet and Arrow have them. Lists are one text with <c> | </c> between.
/// </summary>
internal static class NetworkTables
{
    public static ExportTable Authors(AuthorNetwork network, string name = "authors")
    {
        var authors = network.Graph.Authors;
        return new ExportTable(name, authors.Count,
        [
            TableColumn.Text("id", row => authors.Id[row]),
            TableColumn.Text("name", row => authors.Name[row]),
            TableColumn.Text("aliases", row => Joined(authors.Aliases[row])),
            TableColumn.Text("orcid", authors.Orcid.GetOrNull),
            TableColumn.Integer("papers", row => authors.Papers.Span[row]),
            TableColumn.Year("firstYear", authors.FirstYear),
            TableColumn.Year("lastYear", authors.LastYear),
            TableColumn.Integer(
                "community", row => network.Communities.Of(row) is >= 0 and var community ? community : null),
            TableColumn.Text("communityName", network.Communities.NameOfAuthor),
            TableColumn.Text("topics", row => Joined(network.TopicNames(row))),
            TableColumn.Text("institutions", row => Joined(network.InstitutionNames(row))),
        ]);
    }

    public static ExportTable Coauthorships(AuthorNetwork network, string name = "coauthorships")
    {
        var edges = network.Graph.Coauthorships;
        var ids = network.Graph.Authors.Id;
        var papers = new EdgePapers(network.Graph);
        return new ExportTable(name, edges.Count,
        [
            TableColumn.Text("source", row => ids[edges.Source.Span[row]]),
            TableColumn.Text("target", row => ids[edges.Target.Span[row]]),
            TableColumn.Integer("papers", row => edges.Papers.Span[row]),
            TableColumn.Real("weight", row => edges.Weight.Span[row]),
            TableColumn.Year("firstYear", edges.FirstYear),
            TableColumn.Year("lastYear", edges.LastYear),
            TableColumn.Text("titles", row => Joined(papers.NewestTitles(row, 5))),
        ], network.Includes);
    }

    public static ExportTable Papers(KnowledgeGraph graph)
    {
        var papers = graph.Papers;
        return new ExportTable("papers", papers.Count,
        [
            TableColumn.Text("id", row => papers.Id[row]),
            TableColumn.Text("title", row => papers.Title[row]),
            TableColumn.Text("date", row => DateOf(papers, row)),
            TableColumn.Year("year", papers.Year),
            TableColumn.Text("category", row => papers.Categories[row].FirstOrDefault()),
            TableColumn.Text("categories", row => Joined(papers.Categories[row])),
            TableColumn.Text("venue", papers.Venue.GetOrNull),
            TableColumn.Truth("hasCode", row => papers.Flags.Span[row].HasFlag(PaperFlags.HasCode)),
            TableColumn.Text("doi", papers.Doi.GetOrNull),
            TableColumn.Text("arxivId", papers.ArxivId.GetOrNull),
            TableColumn.Text("url", row => WebAddress.Of(papers, row)),
            TableColumn.Integer("authorCount", row => papers.AuthorCount(row)),
            TableColumn.Truth("authorsTruncated", row => papers.Flags.Span[row].HasFlag(PaperFlags.AuthorsTruncated)),
            TableColumn.Text("source", row => Joined(papers.Sources[row])),
        ]);
    }

    public static ExportTable Authorships(KnowledgeGraph graph)
    {
        var rows = graph.Authorships;
        return new ExportTable("authorships", rows.Count,
        [
            TableColumn.Text("paper", row => graph.Papers.Id[rows.Paper.Span[row]]),
            TableColumn.Integer("position", row => rows.Position.Span[row]),
            TableColumn.Text(
                "author", row => rows.Author.Span[row] is >= 0 and var author ? graph.Authors.Id[author] : null),
            TableColumn.Text("name", row => rows.Name[row]),
            TableColumn.Real("confidence", row => rows.Confidence.Span[row]),
            TableColumn.Truth("inferred", row => rows.Flags.Span[row].HasFlag(AuthorshipFlags.Inferred)),
        ]);
    }

    /// <summary>The date as precise as it is known, or null.</summary>
    public static string? DateOf(PaperTable papers, int row) =>
        PartialDate.FromPacked(papers.Date.Span[row]).ToString() is { Length: > 0 } date ? date : null;

    private static string? Joined(string[] values) => values.Length == 0 ? null : string.Join(" | ", values);
}
