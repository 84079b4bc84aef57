using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Graph.Schema;

namespace CoauthorGraph.Neo4j.Model;

/// <summary>The nodes of a graph, a table a label, as the schema has them.</summary>
internal static class NodeTables
{
    public static NodeTable[] Of(KnowledgeGraph graph) => [.. GraphSchema.Nodes.Select(type =>
    {
        var values = PropertyValues.Of(type.Properties, graph);
        return new NodeTable(
            type.Label, type.Keys(graph), [.. type.Properties.Select(static property => property.Name)], values.OfRow);
    })];
}
