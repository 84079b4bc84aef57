using System.Globalization;
using CoauthorGraph.Core.Values;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Neo4j.Tests.Cypher;

/// <summary>Values of both engines as text that can be compared: nodes by label and id, fractions to 11 digits, as sums
/// depend on the order of rows.</summary>
internal static class AnswerText
{
    public static string Of(object? value, bool ignoresOrder) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => OfFloat(number),
        string text => $"'{text}'",
        TemporalValue temporal => OfTemporal(temporal.Text),
        PointValue point => point.Text,
        NodeValue node => $"(:{string.Join(':', node.Labels)} {node.Properties["id"]})",
        RelationshipValue relationship => $"[:{relationship.Type}]",
        PathValue path => $"<{string.Concat(path.Elements.Select(element => Of(element, ignoresOrder)))}>",
        IReadOnlyDictionary<string, object?> map => OfMap(map, ignoresOrder),
        System.Collections.IEnumerable list => OfList(
            list.Cast<object?>().Select(item => Of(item, ignoresOrder)), ignoresOrder),
        _ => value.ToString()!,
    };

    public static string Of(CypherValue value, bool ignoresOrder) => value.Kind switch
    {
        CypherKind.List => OfList(value.AsList().Select(item => Of(item, ignoresOrder)), ignoresOrder),
        CypherKind.Map => OfMap(
            value.AsMap().ToDictionary(static entry => entry.Key, static entry => (object?)entry.Value), ignoresOrder),
        CypherKind.Node => $"(:{string.Join(':', Labels(value))} {ValueProperties.Of(value, "id").AsString()})",
        CypherKind.Relationship => $"[:{value.AsGraph().RelationshipTypes[value.AsGraph().TypeOf(value.AsRelationship())]}]",
        CypherKind.Path => $"<{string.Concat(value.AsPath().ToList().Select(item => Of(item, ignoresOrder)))}>",
        CypherKind.Point => OfPoint(value.AsPoint()),
        CypherKind.Date or CypherKind.LocalTime or CypherKind.Time or CypherKind.LocalDateTime or CypherKind.DateTime
            or CypherKind.Duration => OfTemporal(value.ToString()),
        _ => Of(ProcedureValues.ToObject(value), ignoresOrder),
    };

    private static IEnumerable<string> Labels(CypherValue node) =>
        node.AsGraph().LabelsOf(node.AsNode()).ToArray().Select(label => node.AsGraph().Labels[label]);

    // A server says the offset and leaves the zone's name to another field.
    private static string OfTemporal(string text) => text.Split('[')[0];

    private static string OfFloat(double number) => number == 0
        ? "0.0"
        : number.ToString("G11", CultureInfo.InvariantCulture) is var text && text.AsSpan().IndexOfAny(".ENI") >= 0
            ? text
            : number.ToString("G11", CultureInfo.InvariantCulture) + ".0";

    private static string OfList(IEnumerable<string> items, bool ignoresOrder) =>
        $"[{string.Join(", ", ignoresOrder ? items.Order(StringComparer.Ordinal) : items)}]";

    private static string OfMap(IReadOnlyDictionary<string, object?> map, bool ignoresOrder)
    {
        var entries = map.OrderBy(static entry => entry.Key, StringComparer.Ordinal).Select(entry =>
            $"{entry.Key}: {(entry.Value is CypherValue value ? Of(value, ignoresOrder) : Of(entry.Value, ignoresOrder))}");
        return $"{{{string.Join(", ", entries)}}}";
    }

    private static string OfPoint(CypherPoint point) => point.Z is { } z
        ? $"SRID={point.Srid};POINT Z ({CypherText.Of(point.X)} {CypherText.Of(point.Y)} {CypherText.Of(z)})"
        : $"SRID={point.Srid};POINT ({CypherText.Of(point.X)} {CypherText.Of(point.Y)})";
}
