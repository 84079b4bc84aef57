using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Functions.Types;

/// <summary>Types as queries write them.</summary>
public static class TypeText
{
    /// <summary>A type's text.</summary>
    public static string Of(CypherType type) => type.Name switch
    {
        CypherTypeName.Union => string.Join(" | ", type.Alternatives.Select(Of)),
        CypherTypeName.List => $"LIST<{(type.Element is null ? "ANY" : Of(type.Element))}>{NotNull(type)}",
        _ => Of(type.Name) + NotNull(type),
    };

    internal static int Rank(CypherType? type) => type is null ? 0 : type.Name == CypherTypeName.Union
        ? 100
        : (int)type.Name;

    private static string NotNull(CypherType type) => type.IsNotNull ? " NOT NULL" : "";

    private static string Of(CypherTypeName name) => name switch
    {
        CypherTypeName.LocalTime => "LOCAL TIME",
        CypherTypeName.ZonedTime => "ZONED TIME",
        CypherTypeName.LocalDateTime => "LOCAL DATETIME",
        CypherTypeName.ZonedDateTime => "ZONED DATETIME",
        CypherTypeName.PropertyValue => "PROPERTY VALUE",
        _ => name.ToString().ToUpperInvariant(),
    };
}
