namespace CoauthorGraph.Cypher.Functions.Calls;

/// <summary>The names of kinds as queries write them.</summary>
public static class KindsText
{
    private static readonly (ArgumentKinds Kind, string Name)[] Names =
    [
        (ArgumentKinds.Boolean, "BOOLEAN"), (ArgumentKinds.String, "STRING"), (ArgumentKinds.Integer, "INTEGER"),
        (ArgumentKinds.Float, "FLOAT"), (ArgumentKinds.Date, "DATE"), (ArgumentKinds.LocalTime, "LOCAL TIME"),
        (ArgumentKinds.Time, "ZONED TIME"), (ArgumentKinds.LocalDateTime, "LOCAL DATETIME"),
        (ArgumentKinds.DateTime, "ZONED DATETIME"), (ArgumentKinds.Duration, "DURATION"),
        (ArgumentKinds.Point, "POINT"), (ArgumentKinds.Node, "NODE"), (ArgumentKinds.Relationship, "RELATIONSHIP"),
        (ArgumentKinds.Map, "MAP"), (ArgumentKinds.List, "LIST"), (ArgumentKinds.Path, "PATH"),
    ];

    /// <summary>The names, joined by <c>or</c>.</summary>
    public static string Of(ArgumentKinds kinds)
    {
        var names = Names.Where(name => (kinds & name.Kind) != 0).Select(static name => name.Name).ToList();
        return names.Count == Names.Length ? "any value" : string.Join(" or ", names);
    }
}
