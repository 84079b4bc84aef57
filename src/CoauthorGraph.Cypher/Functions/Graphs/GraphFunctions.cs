using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Functions.Graphs;

/// <summary>Functions of nodes, relationships, paths and maps.</summary>
internal static class GraphFunctions
{
    private const ArgumentKinds Entity = ArgumentKinds.Node | ArgumentKinds.Relationship;
    private const ArgumentKinds Relationship = ArgumentKinds.Relationship;

    public static IEnumerable<CypherFunction> All =>
    [
        Define.Strict(
            "id", "id(input :: NODE | RELATIONSHIP) :: INTEGER", "The number of a node or of a relationship.",
            [Entity], ArgumentKinds.Integer,
            static (a, _) => CypherValue.Integer(a[0].IsNode ? a[0].AsNode() : a[0].AsRelationship())),
        Define.Strict(
            "elementId", "elementId(input :: NODE | RELATIONSHIP) :: STRING",
            "The name of a node or of a relationship that no other has.", [Entity], ArgumentKinds.String,
            static (a, _) => CypherValue.String(a[0].IsNode
                ? a[0].AsGraph().NodeElementId(a[0].AsNode())
                : a[0].AsGraph().RelationshipElementId(a[0].AsRelationship()))),
        Define.Strict(
            "labels", "labels(input :: NODE) :: LIST<STRING>", "The labels of a node.", [ArgumentKinds.Node],
            ArgumentKinds.List, Labels),
        Define.Strict(
            "type", "type(input :: RELATIONSHIP) :: STRING", "The type of a relationship.", [Relationship],
            ArgumentKinds.String,
            static (a, _) => CypherValue.String(
                a[0].AsGraph().RelationshipTypes[a[0].AsGraph().TypeOf(a[0].AsRelationship())])),
        Define.Strict(
            "properties", "properties(input :: NODE | RELATIONSHIP | MAP) :: MAP",
            "The properties of a node or of a relationship.", [Entity | ArgumentKinds.Map], ArgumentKinds.Map,
            static (a, _) => CypherValue.Map(GraphProperties.OfAny(a[0]))),
        Define.Strict(
            "keys", "keys(input :: NODE | RELATIONSHIP | MAP) :: LIST<STRING>",
            "The names of the properties of a node or of a relationship, or of the entries of a map.",
            [Entity | ArgumentKinds.Map], ArgumentKinds.List, Keys),
        Define.Strict(
            "startNode", "startNode(input :: RELATIONSHIP) :: NODE", "The node that a relationship starts from.",
            [Relationship], ArgumentKinds.Node,
            static (a, _) => CypherValue.Node(
                a[0].AsGraph(), a[0].AsGraph().RelationshipStart(a[0].AsRelationship()))),
        Define.Strict(
            "endNode", "endNode(input :: RELATIONSHIP) :: NODE", "The node that a relationship ends at.",
            [Relationship], ArgumentKinds.Node,
            static (a, _) => CypherValue.Node(a[0].AsGraph(), a[0].AsGraph().RelationshipEnd(a[0].AsRelationship()))),
        Define.Strict(
            "nodes", "nodes(input :: PATH) :: LIST<NODE>", "The nodes of a path.", [ArgumentKinds.Path],
            ArgumentKinds.List, static (a, _) => Every(a[0].AsPath(), 0)),
        Define.Strict(
            "relationships", "relationships(input :: PATH) :: LIST<RELATIONSHIP>", "The relationships of a path.",
            [ArgumentKinds.Path], ArgumentKinds.List, static (a, _) => Every(a[0].AsPath(), 1)),
        Define.Strict(
            "length", "length(input :: PATH) :: INTEGER", "Number of relationships of a path.", [ArgumentKinds.Path],
            ArgumentKinds.Integer, static (a, _) => CypherValue.Integer(a[0].AsPath().Length)),
    ];

    private static CypherValue Labels(ReadOnlySpan<CypherValue> a, FunctionContext context)
    {
        var graph = a[0].AsGraph();
        var labels = graph.LabelsOf(a[0].AsNode());
        var items = new CypherValue[labels.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = CypherValue.String(graph.Labels[labels[i]]);
        }

        return CypherValue.List(items);
    }

    private static CypherValue Keys(ReadOnlySpan<CypherValue> a, FunctionContext context)
    {
        var keys = GraphProperties.OfAny(a[0]).Keys;
        var items = new CypherValue[keys.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = CypherValue.String(keys[i]);
        }

        return CypherValue.List(items);
    }

    // Nodes and relationships take turns.
    private static CypherValue Every(CypherPath path, int first)
    {
        var all = path.ToList();
        var items = new CypherValue[path.Length + 1 - first];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = all[(2 * i) + first];
        }

        return CypherValue.List(items);
    }
}
