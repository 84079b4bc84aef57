using CoauthorGraph.Cypher.Errors;

namespace CoauthorGraph.Cypher.Values;

/// <summary>What <c>value.name</c> gives, whatever the value is.</summary>
public static class ValueProperties
{
    /// <summary>The property, entry or part of a name; null of null.</summary>
    /// <exception cref="CypherException">The value has no parts with names.</exception>
    public static CypherValue Of(CypherValue value, string name)
    {
        switch (value.Kind)
        {
            case CypherKind.Null:
                return default;
            case CypherKind.Map:
                return value.AsMap()[name];
            case CypherKind.Node:
                var node = value.AsGraph().PropertyKeyToken(name);
                return node < 0 ? default : GraphProperties.Of(value.AsGraph().NodeProperty(value.AsNode(), node));
            case CypherKind.Relationship:
                var key = value.AsGraph().PropertyKeyToken(name);
                return key < 0
                    ? default
                    : GraphProperties.Of(value.AsGraph().RelationshipProperty(value.AsRelationship(), key));
            case CypherKind.Point:
                return OfPoint(value.AsPoint(), name);
            case CypherKind.Date or CypherKind.LocalTime or CypherKind.Time or CypherKind.LocalDateTime
                or CypherKind.DateTime or CypherKind.Duration:
                return TemporalComponents.Of(value, name);
            default:
                throw CypherException.Type(
                    $"Only maps, nodes, relationships, points and temporal values have a .{name}, not {CypherText.Of(value)}");
        }
    }

    private static CypherValue OfPoint(CypherPoint point, string name) => name switch
    {
        "x" => CypherValue.Float(point.X),
        "y" => CypherValue.Float(point.Y),
        "z" when point.Z is { } z => CypherValue.Float(z),
        "longitude" when point.IsGeographic => CypherValue.Float(point.X),
        "latitude" when point.IsGeographic => CypherValue.Float(point.Y),
        "height" when point.IsGeographic && point.Z is { } height => CypherValue.Float(height),
        "crs" => CypherValue.String(point.System),
        "srid" => CypherValue.Integer(point.Srid),
        _ => throw CypherException.Argument($"A point of the system {point.System} has no {name}"),
    };
}
