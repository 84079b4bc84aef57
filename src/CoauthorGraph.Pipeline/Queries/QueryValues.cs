using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Core.Values;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Pipeline.Queries;

/// <summary>The values of rows as a Neo4j server gives them, so that both are shown alike.</summary>
internal static class QueryValues
{
    /// <summary>A value of a row.</summary>
    public static object? Of(CypherValue value) => value.Kind switch
    {
        CypherKind.Null => null,
        CypherKind.Boolean => value.AsBoolean(),
        CypherKind.Integer => value.AsInteger(),
        CypherKind.Float => value.AsFloat(),
        CypherKind.String => value.AsString(),
        CypherKind.List => value.AsList().Select(Of).ToArray(),
        CypherKind.Map => Of(value.AsMap()),
        CypherKind.Node => OfNode(value.AsGraph(), value.AsNode()),
        CypherKind.Relationship => OfRelationship(value.AsGraph(), value.AsRelationship()),
        CypherKind.Path => OfPath(value.AsPath()),
        CypherKind.Point => new PointValue(CypherText.Of(value)),
        _ => new TemporalValue(KindOf(value.Kind), CypherText.Of(value)),
    };

    private static Dictionary<string, object?> Of(CypherMap map) =>
        map.ToDictionary(static entry => entry.Key, static entry => Of(entry.Value), StringComparer.Ordinal);

    private static NodeValue OfNode(IPropertyGraph graph, int node) => new(
        graph.NodeElementId(node),
        graph.LabelsOf(node).ToArray().Select(label => graph.Labels[label]).ToArray(),
        Of(GraphProperties.OfNode(graph, node)));

    private static RelationshipValue OfRelationship(IPropertyGraph graph, long relationship) => new(
        graph.RelationshipElementId(relationship),
        graph.RelationshipTypes[graph.TypeOf(relationship)],
        graph.NodeElementId(graph.RelationshipStart(relationship)),
        graph.NodeElementId(graph.RelationshipEnd(relationship)),
        Of(GraphProperties.OfRelationship(graph, relationship)));

    private static PathValue OfPath(CypherPath path)
    {
        var elements = new List<object?> { OfNode(path.Graph, path.Nodes[0]) };
        for (var i = 0; i < path.Length; i++)
        {
            elements.Add(OfRelationship(path.Graph, path.Relationships[i]));
            elements.Add(OfNode(path.Graph, path.Nodes[i + 1]));
        }

        return new PathValue(elements);
    }

    private static TemporalKind KindOf(CypherKind kind) => kind == CypherKind.DateTime
        ? TemporalKind.ZonedDateTime
        : Enum.Parse<TemporalKind>(kind.ToString());
}
