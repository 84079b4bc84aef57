namespace CoauthorGraph.Cypher.Values;

/// <summary>The <c>&lt;</c> of queries and its kin: null for values that cannot be compared.</summary>
public static class CypherComparison
{
    // What a comparison has found; NaN is neither less nor greater nor equal, and that is known.
    private enum Outcome
    {
        Unknown,
        Less,
        Same,
        Greater,
        Unordered,
    }

    /// <summary>Whether the left is less.</summary>
    public static bool? IsLess(CypherValue left, CypherValue right) => Compare(left, right) switch
    {
        Outcome.Unknown => null,
        Outcome.Less => true,
        _ => false,
    };

    /// <summary>Whether the left is less or the same.</summary>
    public static bool? IsLessOrSame(CypherValue left, CypherValue right) => Compare(left, right) switch
    {
        Outcome.Unknown => null,
        Outcome.Less or Outcome.Same => true,
        _ => false,
    };

    /// <summary>Whether the left is greater.</summary>
    public static bool? IsGreater(CypherValue left, CypherValue right) => IsLess(right, left);

    /// <summary>Whether the left is greater or the same.</summary>
    public static bool? IsGreaterOrSame(CypherValue left, CypherValue right) => IsLessOrSame(right, left);

    private static Outcome Compare(CypherValue left, CypherValue right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            return Of(left.AsInteger().CompareTo(right.AsInteger()));
        }

        if (left.IsNumber && right.IsNumber)
        {
            return double.IsNaN(left.AsNumber()) || double.IsNaN(right.AsNumber())
                ? Outcome.Unordered
                : Of(CypherOrder.Numbers(left, right));
        }

        var kind = left.Kind;
        if (kind != right.Kind)
        {
            return Outcome.Unknown;
        }

        return kind switch
        {
            CypherKind.List => Lists(left.AsList(), right.AsList()),
            CypherKind.Map => Maps(left.AsMap(), right.AsMap()),
            CypherKind.Boolean or CypherKind.String or CypherKind.Date or CypherKind.LocalTime or CypherKind.Time
                or CypherKind.LocalDateTime or CypherKind.DateTime => Of(CypherOrder.OfKind(kind, left, right)),
            _ => Outcome.Unknown,
        };
    }

    private static Outcome Of(int order) =>
        order < 0 ? Outcome.Less : order > 0 ? Outcome.Greater : Outcome.Same;

    // The first pair that differs decides; a pair that cannot be compared leaves it open.
    private static Outcome Lists(CypherList left, CypherList right)
    {
        var shorter = Math.Min(left.Count, right.Count);
        for (var i = 0; i < shorter; i++)
        {
            var one = left[i].IsNull && right[i].IsNull ? Outcome.Unknown : Compare(left[i], right[i]);
            if (one != Outcome.Same)
            {
                return one;
            }
        }

        return Of(left.Count.CompareTo(right.Count));
    }

    private static Outcome Maps(CypherMap left, CypherMap right)
    {
        foreach (var map in (ReadOnlySpan<CypherMap>)[left, right])
        {
            foreach (var value in map.Values)
            {
                if (value.IsNull)
                {
                    return Outcome.Unknown;
                }
            }
        }

        return Of(CypherOrder.Instance.Compare(CypherValue.Map(left), CypherValue.Map(right)));
    }
}
