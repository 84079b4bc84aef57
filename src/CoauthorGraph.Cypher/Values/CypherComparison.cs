namespace CoauthorGraph.Cypher.Values;

/// <summary>The <c>&lt;</c> of queries and its kin: null for values that cannot be compared.</summary>
public static class CypherComparison
{
    // What a comparison has found. NaN is neither less nor greater nor equal, and that is known; of values without an
    // order that are alike it is known that one is no more than the other, and nothing else.
    private enum Outcome
    {
        Unknown,
        Less,
        Same,
        Greater,
        Unordered,
        Alike,
    }

    /// <summary>Whether the left is less.</summary>
    public static bool? IsLess(CypherValue left, CypherValue right) => Compare(left, right) switch
    {
        Outcome.Unknown or Outcome.Alike => null,
        Outcome.Less => true,
        _ => false,
    };

    /// <summary>Whether the left is less or the same.</summary>
    public static bool? IsLessOrSame(CypherValue left, CypherValue right) => Compare(left, right) switch
    {
        Outcome.Unknown => null,
        Outcome.Less or Outcome.Same or Outcome.Alike => true,
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
            _ when CypherEquality.Of(left, right) != true => Outcome.Unknown,
            CypherKind.Duration or CypherKind.Point => Outcome.Alike,
            _ => Outcome.Same,
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
            if (one is not Outcome.Same and not Outcome.Alike)
            {
                return one;
            }
        }

        return Of(left.Count.CompareTo(right.Count));
    }

    // The smaller map is less; of two with as many entries the keys decide, then the values by the order of the keys.
    private static Outcome Maps(CypherMap left, CypherMap right)
    {
        string[] ones = [.. left.Keys];
        string[] others = [.. right.Keys];
        Array.Sort(ones, StringComparer.Ordinal);
        Array.Sort(others, StringComparer.Ordinal);
        var keys = ones.Length != others.Length
            ? ones.Length.CompareTo(others.Length)
            : ones.Zip(others, string.CompareOrdinal).FirstOrDefault(static order => order != 0);
        return keys != 0 ? Of(keys) : Lists(
            new CypherList(ones.Select(key => left[key])), new CypherList(ones.Select(key => right[key])));
    }
}
