using System.Collections;
using CoauthorGraph.Core.Values;
using CoauthorGraph.Neo4j.Client.Values;
using Neo4j.Driver;
using TemporalValue = CoauthorGraph.Core.Values.TemporalValue;

namespace CoauthorGraph.Neo4j.Client.Bolt;

/// <summary>Values between the driver's types and ours.</summary>
internal static class DriverValues
{
    public static Dictionary<string, object?> Parameters(IReadOnlyDictionary<string, object?> parameters) =>
        parameters.ToDictionary(static pair => pair.Key, static pair => Write(pair.Value), StringComparer.Ordinal);

    public static object? Read(object? value) => value switch
    {
        INode node => new NodeValue(node.ElementId, node.Labels, Map(node.Properties)),
        IRelationship edge => new RelationshipValue(
            edge.ElementId, edge.Type, edge.StartNodeElementId, edge.EndNodeElementId, Map(edge.Properties)),
        IPath path => new PathValue(Elements(path)),
        global::Neo4j.Driver.TemporalValue temporal => DriverTemporals.Read(temporal),
        Point point => new PointValue(double.IsNaN(point.Z)
            ? ValueText.Point(point.SrId, point.X, point.Y)
            : ValueText.Point(point.SrId, point.X, point.Y, point.Z)),
        string => value,
        IReadOnlyDictionary<string, object> map => Map(map),
        IDictionary<string, object> map => map.ToDictionary(
            static pair => pair.Key, static pair => Read(pair.Value), StringComparer.Ordinal),
        IEnumerable list => list.Cast<object?>().Select(Read).ToList(),
        _ => value,
    };

    private static Dictionary<string, object?> Map(IReadOnlyDictionary<string, object> map) =>
        map.ToDictionary(static pair => pair.Key, static pair => Read(pair.Value), StringComparer.Ordinal);

    private static List<object?> Elements(IPath path)
    {
        var elements = new List<object?>();
        for (var i = 0; i < path.Nodes.Count; i++)
        {
            elements.Add(Read(path.Nodes[i]));
            if (i < path.Relationships.Count)
            {
                elements.Add(Read(path.Relationships[i]));
            }
        }

        return elements;
    }

    private static object? Write(object? value) => value switch
    {
        TemporalValue temporal => DriverTemporals.Write(temporal),
        PointValue point => Place(point),
        string => value,
        IReadOnlyDictionary<string, object?> map => Parameters(map),
        IEnumerable list => list.Cast<object?>().Select(Write).ToList(),
        _ => value,
    };

    private static Point Place(PointValue point) => ValueParts.OfPoint(point.Text) switch
    {
        var (system, at) when at.Length == 3 => new Point(system, at[0], at[1], at[2]),
        var (system, at) => new Point(system, at[0], at[1]),
    };
}
