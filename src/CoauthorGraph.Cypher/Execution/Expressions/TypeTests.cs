using CoauthorGraph.Cypher.Syntax.Tree;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Expressions;

/// <summary>Whether a value is of a type. No value is of every type that does not say NOT NULL.</summary>
internal static class TypeTests
{
    public static bool Is(CypherValue value, TypeName type) =>
        value.IsNull ? IsNullable(type) : type.Name switch
        {
            "UNION" => type.Parts.Any(part => Is(value, part)),
            "ANY" => true,
            "BOOLEAN" => value.IsBoolean,
            "STRING" => value.IsString,
            "INTEGER" => value.IsInteger,
            "FLOAT" => value.IsFloat,
            "DATE" => value.Kind == CypherKind.Date,
            "LOCAL TIME" => value.Kind == CypherKind.LocalTime,
            "ZONED TIME" => value.Kind == CypherKind.Time,
            "LOCAL DATETIME" => value.Kind == CypherKind.LocalDateTime,
            "ZONED DATETIME" => value.Kind == CypherKind.DateTime,
            "DURATION" => value.Kind == CypherKind.Duration,
            "POINT" => value.Kind == CypherKind.Point,
            "NODE" => value.Kind == CypherKind.Node,
            "RELATIONSHIP" => value.Kind == CypherKind.Relationship,
            "MAP" => value.Kind == CypherKind.Map,
            "PATH" => value.Kind == CypherKind.Path,
            "LIST" => value.Kind == CypherKind.List && value.AsList().All(item => Is(item, type.Parts[0])),
            "PROPERTY VALUE" => IsProperty(value),
            _ => false,
        };

    private static bool IsNullable(TypeName type) => !type.IsNotNull && type.Name switch
    {
        "NOTHING" => false,
        "UNION" => type.Parts.Any(IsNullable),
        _ => true,
    };

    private static bool IsProperty(CypherValue value) => value.Kind switch
    {
        CypherKind.Map or CypherKind.Node or CypherKind.Relationship or CypherKind.Path => false,
        CypherKind.List => value.AsList().All(static item => item.Kind != CypherKind.List && !item.IsNull
            && IsProperty(item))
            && value.AsList().Select(static item => item.Kind).Distinct().Count() <= 1,
        _ => true,
    };
}
