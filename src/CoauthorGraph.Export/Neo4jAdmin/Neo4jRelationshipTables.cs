using CoauthorGraph.Core.Graph;
using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Tables;

namespace CoauthorGraph.Export.Neo4jAdmin;

/// <summary>The relationships, a table a type; column names are import headers.</summary>
internal static class Neo4jRelationshipTables
{
    public static ExportTable[] Of(AuthorNetwork network)
    {
        var graph = network.Graph;
        return
        [
            Authored(graph),
            Coauthored(network),
            AffiliatedWith(graph),
            From(graph),
            About(graph),
            WorksOn(graph),
            Links("BROADER", graph.Topics.Broader, "Topic", graph.Topics.Id, "Topic", graph.Topics.Id),
            Links("PART_OF", graph.Institutions.PartOf, "Institution", graph.Institutions.Id, "Institution",
                graph.Institutions.Id),
            Introduces(graph),
        ];
    }

    private static ExportTable Authored(KnowledgeGraph graph)
    {
        var rows = graph.Authorships;
        return new ExportTable("AUTHORED", rows.Count,
        [
            TableColumn.Text(":START_ID(Author)", row => graph.Authors.Id[rows.Author.Span[row]]),
            TableColumn.Text(":END_ID(Paper)", row => graph.Papers.Id[rows.Paper.Span[row]]),
            TableColumn.Integer("position:int", row => rows.Position.Span[row]),
            TableColumn.Text("name", row => rows.Name[row]),
            TableColumn.Real("confidence:double", row => rows.Confidence.Span[row]),
        ], row => rows.Author.Span[row] >= 0);
    }

    private static ExportTable Coauthored(AuthorNetwork network)
    {
        var edges = network.Graph.Coauthorships;
        var ids = network.Graph.Authors.Id;
        return new ExportTable("COAUTHORED", edges.Count,
        [
            TableColumn.Text(":START_ID(Author)", row => ids[edges.Source.Span[row]]),
            TableColumn.Text(":END_ID(Author)", row => ids[edges.Target.Span[row]]),
            TableColumn.Integer("papers:int", row => edges.Papers.Span[row]),
            TableColumn.Real("weight:double", row => edges.Weight.Span[row]),
            TableColumn.Year("firstYear:int", edges.FirstYear),
            TableColumn.Year("lastYear:int", edges.LastYear),
        ], network.Includes);
    }

    private static ExportTable AffiliatedWith(KnowledgeGraph graph)
    {
        var rows = graph.AuthorInstitutions;
        return new ExportTable("AFFILIATED_WITH", rows.Count,
        [
            TableColumn.Text(":START_ID(Author)", row => graph.Authors.Id[rows.Author.Span[row]]),
            TableColumn.Text(":END_ID(Institution)", row => graph.Institutions.Id[rows.Institution.Span[row]]),
            TableColumn.Integer("papers:int", row => rows.Papers.Span[row]),
            TableColumn.Year("firstYear:int", rows.FirstYear),
            TableColumn.Year("lastYear:int", rows.LastYear),
        ]);
    }

    /// <summary>One for each string of a paper that was linked to an institution.</summary>
    private static ExportTable From(KnowledgeGraph graph)
    {
        var list = graph.Papers.Affiliations;
        var papers = OwnersOf(list);
        var strings = list.Values;
        return new ExportTable("FROM", papers.Length,
        [
            TableColumn.Text(":START_ID(Paper)", row => graph.Papers.Id[papers[row]]),
            TableColumn.Text(
                ":END_ID(Institution)",
                row => graph.Institutions.Id[graph.Affiliations.Institution.Span[strings.Span[row]]]),
            TableColumn.Text("raw", row => graph.Affiliations.Raw[strings.Span[row]]),
        ], row => graph.Affiliations.Institution.Span[strings.Span[row]] >= 0);
    }

    private static ExportTable About(KnowledgeGraph graph)
    {
        var rows = graph.PaperTopics;
        return new ExportTable("ABOUT", rows.Count,
        [
            TableColumn.Text(":START_ID(Paper)", row => graph.Papers.Id[rows.Paper.Span[row]]),
            TableColumn.Text(":END_ID(Topic)", row => graph.Topics.Id[rows.Topic.Span[row]]),
            TableColumn.Real("score:double", row => rows.Score.Span[row]),
            TableColumn.Text("evidence", rows.Evidence.GetOrNull),
        ]);
    }

    private static ExportTable WorksOn(KnowledgeGraph graph)
    {
        var rows = graph.AuthorTopics;
        return new ExportTable("WORKS_ON", rows.Count,
        [
            TableColumn.Text(":START_ID(Author)", row => graph.Authors.Id[rows.Author.Span[row]]),
            TableColumn.Text(":END_ID(Topic)", row => graph.Topics.Id[rows.Topic.Span[row]]),
            TableColumn.Integer("papers:int", row => rows.Papers.Span[row]),
            TableColumn.Real("weight:double", row => rows.Weight.Span[row]),
            TableColumn.Year("firstYear:int", rows.FirstYear),
            TableColumn.Year("lastYear:int", rows.LastYear),
        ]);
    }

    private static ExportTable Introduces(KnowledgeGraph graph)
    {
        var artifacts = OwnersOf(graph.Artifacts.Papers);
        var papers = graph.Artifacts.Papers.Values;
        return new ExportTable("INTRODUCES", artifacts.Length,
        [
            TableColumn.Text(":START_ID(Paper)", row => graph.Papers.Id[papers.Span[row]]),
            TableColumn.Text(":END_ID(Artifact)", row => graph.Artifacts.Id[artifacts[row]]),
        ]);
    }

    private static ExportTable Links(
        string type, IntListColumn list, string start, StringColumn startIds, string end, StringColumn endIds)
    {
        var owners = OwnersOf(list);
        var values = list.Values;
        return new ExportTable(type, owners.Length,
        [
            TableColumn.Text($":START_ID({start})", row => startIds[owners[row]]),
            TableColumn.Text($":END_ID({end})", row => endIds[values.Span[row]]),
        ]);
    }

    /// <summary>For each value of a column of lists the row it belongs to.</summary>
    private static int[] OwnersOf(IntListColumn list)
    {
        var owners = new int[list.Values.Length];
        for (var row = 0; row < list.Count; row++)
        {
            owners.AsSpan(list.Offsets.Span[row]..list.Offsets.Span[row + 1]).Fill(row);
        }

        return owners;
    }
}
