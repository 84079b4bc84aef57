using CoauthorGraph.Core.Graph.Querying;

namespace CoauthorGraph.Cypher.Values;

/// <summary>Values as procedures and callers know them: null, bool, long, double, string, lists, dictionaries,
/// references to nodes and relationships.</summary>
public static class ProcedureValues
{
    /// <summary>A value as procedures take it; what they do not know passes as it is.</summary>
    public static object? ToObject(CypherValue value) => value.Kind switch
    {
        CypherKind.Null => null,
        CypherKind.Boolean => value.AsBoolean(),
        CypherKind.Integer => value.AsInteger(),
        CypherKind.Float => value.AsFloat(),
        CypherKind.String => value.AsString(),
        CypherKind.List => value.AsList().Select(ToObject).ToArray(),
        CypherKind.Map => value.AsMap().ToDictionary(
            static entry => entry.Key, static entry => ToObject(entry.Value), StringComparer.Ordinal),
        CypherKind.Node => new NodeReference(value.AsNode()),
        CypherKind.Relationship => new RelationshipReference(value.AsRelationship()),
        _ => value,
    };

    /// <summary>A value that a procedure or a caller gives.</summary>
    /// <exception cref="ArgumentException">It is of a kind that queries do not know.</exception>
    public static CypherValue Of(IPropertyGraph graph, object? value) => value switch
    {
        null => default,
        CypherValue known => known,
        bool truth => CypherValue.Boolean(truth),
        long or int or short or byte or sbyte or ushort or uint => CypherValue.Integer(
            Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)),
        double or float => CypherValue.Float(Real(value)),
        string text => CypherValue.String(text),
        NodeReference node => CypherValue.Node(graph, node.Node),
        RelationshipReference relationship => CypherValue.Relationship(graph, relationship.Relationship),
        IEnumerable<KeyValuePair<string, object?>> map => CypherValue.Map(new CypherMap(
            map.Select(entry => KeyValuePair.Create(entry.Key, Of(graph, entry.Value))))),
        System.Collections.IEnumerable list => CypherValue.List(
            [.. list.Cast<object?>().Select(item => Of(graph, item))]),
        _ => throw new ArgumentException($"A query knows no values of the type {value.GetType().Name}", nameof(value)),
    };

    private static double Real(object value) => value is float single
        ? double.Parse(
            single.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
            System.Globalization.CultureInfo.InvariantCulture)
        : (double)value;
}
