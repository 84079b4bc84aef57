namespace CoauthorGraph.Cypher.Values;

/// <summary>Stands in a value's reference for the kinds whose payload fits 64 bits.</summary>
internal sealed class CypherTag
{
    public static readonly CypherTag Boolean = new(CypherKind.Boolean);
    public static readonly CypherTag Integer = new(CypherKind.Integer);
    public static readonly CypherTag Float = new(CypherKind.Float);
    public static readonly CypherTag Date = new(CypherKind.Date);
    public static readonly CypherTag LocalTime = new(CypherKind.LocalTime);
    public static readonly CypherTag Time = new(CypherKind.Time);

    private CypherTag(CypherKind kind) => Kind = kind;

    public CypherKind Kind { get; }
}
