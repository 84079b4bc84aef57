namespace CoauthorGraph.Core.Graph.Schema;

/// <summary>
/// The graph as labels, relationship types and their properties, each with the columns that it comes from. Whatever
/// shows the graph to others reads it here: the push, the bulk import, the tables.
/// </summary>
public static class GraphSchema
{
    /// <summary>The labels, in an order in which nodes can be made.</summary>
    public static IReadOnlyList<NodeType> Nodes { get; } =
        [NodeTypes.Paper, NodeTypes.Author, NodeTypes.Institution, NodeTypes.Topic, NodeTypes.Artifact];

    /// <summary>The relationship types.</summary>
    public static IReadOnlyList<RelationshipType> Relationships { get; } =
    [
        RelationshipTypes.Authored, RelationshipTypes.Coauthored, RelationshipTypes.AffiliatedWith,
        RelationshipTypes.From, RelationshipTypes.About, RelationshipTypes.WorksOn, RelationshipTypes.Broader,
        RelationshipTypes.PartOf, RelationshipTypes.Introduces,
    ];

    /// <summary>A label by its name, or null.</summary>
    public static NodeType? Label(string name) =>
        Nodes.FirstOrDefault(type => string.Equals(type.Label, name, StringComparison.Ordinal));

    /// <summary>A relationship type by its name, or null.</summary>
    public static RelationshipType? Relationship(string name) =>
        Relationships.FirstOrDefault(type => string.Equals(type.Name, name, StringComparison.Ordinal));
}
