namespace CoauthorGraph.Cypher.Values;

/// <summary>The <c>=</c> of queries, with three values: null where a missing part could make the difference.</summary>
public static class CypherEquality
{
    /// <summary>Whether two values are equal; null where it is not known.</summary>
    public static bool? Of(CypherValue left, CypherValue right)
    {
        if (left.IsNull || right.IsNull)
        {
            return null;
        }

        if (left.IsNumber && right.IsNumber)
        {
            return Numbers(left, right);
        }

        var kind = left.Kind;
        return kind != right.Kind
            ? IsSequence(kind, right.Kind) ? Lists(AsItems(left), AsItems(right)) : false
            : kind switch
            {
                CypherKind.List => Lists(left.AsList(), right.AsList()),
                CypherKind.Map => Maps(left.AsMap(), right.AsMap()),
                _ => SameOfKind(kind, left, right),
            };
    }

    /// <summary>Whether two values, of which one is a number at least, are the same number.</summary>
    internal static bool Numbers(CypherValue left, CypherValue right) => left.IsInteger && right.IsInteger
        ? left.AsInteger() == right.AsInteger()
        : left.AsNumber() == right.AsNumber() && CypherOrder.Numbers(left, right) == 0;

    /// <summary>Whether two values of one kind, which has no parts that may be missing, are equal.</summary>
    internal static bool SameOfKind(CypherKind kind, CypherValue left, CypherValue right) => kind switch
    {
        CypherKind.String => string.Equals(left.AsString(), right.AsString(), StringComparison.Ordinal),
        CypherKind.Path => Paths(left.AsPath(), right.AsPath()),
        CypherKind.LocalDateTime => left.AsLocalDateTime() == right.AsLocalDateTime(),
        CypherKind.DateTime => left.AsDateTime() == right.AsDateTime(),
        CypherKind.Duration => left.AsDuration() == right.AsDuration(),
        CypherKind.Point => left.AsPoint() == right.AsPoint(),
        _ => left.IsSame(right),
    };

    private static bool IsSequence(CypherKind left, CypherKind right) =>
        (left == CypherKind.List && right == CypherKind.Path) || (left == CypherKind.Path && right == CypherKind.List);

    private static CypherList AsItems(CypherValue value) => value.IsList ? value.AsList() : value.AsPath().ToList();

    private static bool? Lists(CypherList left, CypherList right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        bool? all = true;
        for (var i = 0; i < left.Count; i++)
        {
            var one = Of(left[i], right[i]);
            if (one == false)
            {
                return false;
            }

            all = one is null ? null : all;
        }

        return all;
    }

    private static bool? Maps(CypherMap left, CypherMap right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        bool? all = true;
        foreach (var (key, value) in left)
        {
            var one = right.TryGet(key, out var other) ? Of(value, other) : false;
            if (one == false)
            {
                return false;
            }

            all = one is null ? null : all;
        }

        return all;
    }

    private static bool Paths(CypherPath left, CypherPath right) =>
        ReferenceEquals(left.Graph, right.Graph)
        && left.Nodes.SequenceEqual(right.Nodes) && left.Relationships.SequenceEqual(right.Relationships);
}
