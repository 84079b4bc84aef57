using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Neo4j.Model;

/// <summary>A graph as the database is to hold it: the tables of DESIGN's nodes and relationships, in order.</summary>
internal sealed class GraphModel
{
    private GraphModel(KnowledgeGraph graph)
    {
        Nodes = NodeTables.Of(graph);
        Relationships = RelationshipTables.Of(graph);
    }

    public IReadOnlyList<NodeTable> Nodes { get; }

    public IReadOnlyList<RelationshipTable> Relationships { get; }

    public static GraphModel Of(KnowledgeGraph graph) => new(graph);

    public NodeTable Label(string label) => Nodes.First(table => table.Label == label);
}
