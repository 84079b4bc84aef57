using System.Globalization;
using System.Text;
using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Conformance.Tests.Tables;

/// <summary>Values in one form of text, so that what a table expects and what a query gives can be compared: labels and
/// keys are sorted, temporal values are the texts that the tables have for them.</summary>
internal static class CellText
{
    public static string Of(CypherValue value, bool ignoresOrder) => value.Kind switch
    {
        CypherKind.Null => "null",
        CypherKind.Boolean => value.AsBoolean() ? "true" : "false",
        CypherKind.Integer => value.AsInteger().ToString(CultureInfo.InvariantCulture),
        CypherKind.Float => OfFloat(value.AsFloat()),
        CypherKind.String => OfString(value.AsString()),
        CypherKind.List => OfList(value.AsList().Select(item => Of(item, ignoresOrder)), ignoresOrder),
        CypherKind.Map => OfMap(value.AsMap(), ignoresOrder),
        CypherKind.Node => OfNode(value.AsGraph(), value.AsNode(), ignoresOrder),
        CypherKind.Relationship => OfRelationship(value.AsGraph(), value.AsRelationship(), ignoresOrder),
        CypherKind.Path => OfPath(value.AsPath(), ignoresOrder),
        CypherKind.Date => OfString(value.AsDate().ToString()),
        CypherKind.LocalTime => OfString(value.AsLocalTime().ToString()),
        CypherKind.Time => OfString(value.AsTime().ToString()),
        CypherKind.LocalDateTime => OfString(value.AsLocalDateTime().ToString()),
        CypherKind.DateTime => OfString(value.AsDateTime().ToString()),
        CypherKind.Duration => OfString(value.AsDuration().ToString()),
        _ => value.ToString(),
    };

    // Zero is the same with either sign.
    public static string OfFloat(double number) =>
        (number == 0 ? 0.0 : number).ToString("R", CultureInfo.InvariantCulture) is var text
        && text.AsSpan().IndexOfAny(".ENI") >= 0
            ? text
            : text + ".0";

    public static string OfString(string text) => $"'{text}'";

    public static string OfList(IEnumerable<string> items, bool ignoresOrder) =>
        $"[{string.Join(", ", ignoresOrder ? items.Order(StringComparer.Ordinal) : items)}]";

    public static string OfMap(IEnumerable<KeyValuePair<string, string>> entries) =>
        $"{{{string.Join(", ", entries.OrderBy(static entry => entry.Key, StringComparer.Ordinal)
            .Select(static entry => $"{entry.Key}: {entry.Value}"))}}}";

    public static string OfNode(IEnumerable<string> labels, string properties) =>
        $"({string.Concat(labels.Order(StringComparer.Ordinal).Select(static label => ":" + label))}{properties})";

    private static string OfMap(CypherMap map, bool ignoresOrder) =>
        OfMap(map.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value, ignoresOrder))));

    private static string OfNode(IPropertyGraph graph, int node, bool ignoresOrder)
    {
        var labels = graph.LabelsOf(node).ToArray().Select(label => graph.Labels[label]);
        return OfNode(labels, OfMap(GraphProperties.OfNode(graph, node), ignoresOrder));
    }

    private static string OfRelationship(IPropertyGraph graph, long relationship, bool ignoresOrder) =>
        $"[:{graph.RelationshipTypes[graph.TypeOf(relationship)]}"
        + $"{OfMap(GraphProperties.OfRelationship(graph, relationship), ignoresOrder)}]";

    private static string OfPath(CypherPath path, bool ignoresOrder)
    {
        var text = new StringBuilder("<").Append(OfNode(path.Graph, path.Nodes[0], ignoresOrder));
        for (var i = 0; i < path.Length; i++)
        {
            var relationship = OfRelationship(path.Graph, path.Relationships[i], ignoresOrder);
            text.Append(path.IsForward(i) ? $"-{relationship}->" : $"<-{relationship}-")
                .Append(OfNode(path.Graph, path.Nodes[i + 1], ignoresOrder));
        }

        return text.Append('>').ToString();
    }
}
