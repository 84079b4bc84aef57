using CoauthorGraph.Cypher.Values.Temporal;

namespace CoauthorGraph.Cypher.Values;

/// <summary>The total order of values in <c>ORDER BY</c>, <c>min</c> and <c>max</c>: by kind first; no value is
/// last.</summary>
public sealed class CypherOrder : IComparer<CypherValue>
{
    private const double SecondsOfMonth = 2_629_746;

    private CypherOrder()
    {
    }

    /// <summary>The comparer.</summary>
    public static CypherOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(CypherValue x, CypherValue y)
    {
        var kind = x.Kind;
        var byKind = RankOf(kind).CompareTo(RankOf(y.Kind));
        return byKind != 0 ? byKind : kind switch
        {
            CypherKind.Null => 0,
            CypherKind.Integer or CypherKind.Float => Numbers(x, y),
            CypherKind.List => Lists(x.AsList(), y.AsList()),
            CypherKind.Map => Maps(x.AsMap(), y.AsMap()),
            CypherKind.Path => Lists(x.AsPath().ToList(), y.AsPath().ToList()),
            CypherKind.Duration => Durations(x.AsDuration(), y.AsDuration()),
            CypherKind.Point => Points(x.AsPoint(), y.AsPoint()),
            CypherKind.Node => x.AsNode().CompareTo(y.AsNode()),
            CypherKind.Relationship => x.AsRelationship().CompareTo(y.AsRelationship()),
            _ => OfKind(kind, x, y),
        };
    }

    /// <summary>The order of two values of one kind whose order is also what <c>&lt;</c> tells.</summary>
    internal static int OfKind(CypherKind kind, CypherValue left, CypherValue right) => kind switch
    {
        CypherKind.Boolean => left.AsBoolean().CompareTo(right.AsBoolean()),
        CypherKind.String => Texts(left.AsString(), right.AsString()),
        CypherKind.Date => left.AsDate().EpochDay.CompareTo(right.AsDate().EpochDay),
        CypherKind.LocalTime => left.AsLocalTime().Nanoseconds.CompareTo(right.AsLocalTime().Nanoseconds),
        CypherKind.Time => Times(left.AsTime(), right.AsTime()),
        CypherKind.LocalDateTime => LocalDateTimes(left.AsLocalDateTime(), right.AsLocalDateTime()),
        _ => DateTimes(left.AsDateTime(), right.AsDateTime()),
    };

    /// <summary>The order of numbers; NaN is the greatest.</summary>
    internal static int Numbers(CypherValue left, CypherValue right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            return left.AsInteger().CompareTo(right.AsInteger());
        }

        var a = left.AsNumber();
        var b = right.AsNumber();
        return double.IsNaN(a) || double.IsNaN(b)
            ? double.IsNaN(a).CompareTo(double.IsNaN(b))
            : a < b ? -1
            : a > b ? 1
            : left.IsInteger ? Rounded(left.AsInteger(), b)
            : right.IsInteger ? -Rounded(right.AsInteger(), a)
            : 0;
    }

    // Beyond 2^53 whole numbers that differ are rounded to one fraction, which is whole itself.
    private static int Rounded(long whole, double rounded) =>
        rounded >= -(double)long.MinValue ? -1 : whole.CompareTo((long)rounded);

    private static int RankOf(CypherKind kind) => kind switch
    {
        CypherKind.Map => 0,
        CypherKind.Node => 1,
        CypherKind.Relationship => 2,
        CypherKind.List => 3,
        CypherKind.Path => 4,
        CypherKind.Point => 5,
        CypherKind.DateTime => 6,
        CypherKind.LocalDateTime => 7,
        CypherKind.Date => 8,
        CypherKind.Time => 9,
        CypherKind.LocalTime => 10,
        CypherKind.Duration => 11,
        CypherKind.String => 12,
        CypherKind.Boolean => 13,
        CypherKind.Integer or CypherKind.Float => 14,
        _ => 15,
    };

    // By code points: half of a pair is greater than what follows the pairs in UTF-16, and less in Unicode.
    private static int Texts(string left, string right)
    {
        var same = left.AsSpan().CommonPrefixLength(right);
        if (same == left.Length || same == right.Length)
        {
            return left.Length.CompareTo(right.Length);
        }

        char a = left[same], b = right[same];
        return char.IsSurrogate(a) == char.IsSurrogate(b) ? a.CompareTo(b) : char.IsSurrogate(a) ? 1 : -1;
    }

    private static int Times(CypherTime left, CypherTime right)
    {
        var order = left.UtcNanoseconds.CompareTo(right.UtcNanoseconds);
        return order != 0 ? order : left.Offset.CompareTo(right.Offset);
    }

    private static int LocalDateTimes(CypherLocalDateTime left, CypherLocalDateTime right)
    {
        var order = left.Date.EpochDay.CompareTo(right.Date.EpochDay);
        return order != 0 ? order : left.Time.Nanoseconds.CompareTo(right.Time.Nanoseconds);
    }

    private static int DateTimes(CypherDateTime left, CypherDateTime right)
    {
        var order = left.EpochSecond.CompareTo(right.EpochSecond);
        order = order != 0 ? order : left.Nano.CompareTo(right.Nano);
        order = order != 0 ? order : left.Offset.CompareTo(right.Offset);
        return order != 0 ? order : string.CompareOrdinal(left.Zone, right.Zone);
    }

    private static int Durations(CypherDuration left, CypherDuration right)
    {
        var order = Seconds(left).CompareTo(Seconds(right));
        order = order != 0 ? order : left.Nanos.CompareTo(right.Nanos);
        order = order != 0 ? order : left.Months.CompareTo(right.Months);
        return order != 0 ? order : left.Days.CompareTo(right.Days);
    }

    private static Int128 Seconds(CypherDuration duration) =>
        ((Int128)duration.Months * (long)SecondsOfMonth) + ((Int128)duration.Days * 86_400) + duration.Seconds;

    private static int Points(CypherPoint left, CypherPoint right)
    {
        var order = left.Srid.CompareTo(right.Srid);
        order = order != 0 ? order : left.X.CompareTo(right.X);
        order = order != 0 ? order : left.Y.CompareTo(right.Y);
        return order != 0 ? order : Nullable.Compare(left.Z, right.Z);
    }

    private int Lists(CypherList left, CypherList right)
    {
        var shorter = Math.Min(left.Count, right.Count);
        for (var i = 0; i < shorter; i++)
        {
            var order = Compare(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Count.CompareTo(right.Count);
    }

    // The smaller map first, then by its keys in their order, then by the values in the order of the keys.
    private int Maps(CypherMap left, CypherMap right)
    {
        if (left.Count != right.Count)
        {
            return left.Count.CompareTo(right.Count);
        }

        var leftKeys = SortedKeys(left);
        var rightKeys = SortedKeys(right);
        for (var i = 0; i < leftKeys.Length; i++)
        {
            var order = Texts(leftKeys[i], rightKeys[i]);
            if (order != 0)
            {
                return order;
            }
        }

        foreach (var key in leftKeys)
        {
            var order = Compare(left[key], right[key]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static string[] SortedKeys(CypherMap map)
    {
        var keys = map.Keys.ToArray();
        Array.Sort(keys, StringComparer.Ordinal);
        return keys;
    }
}
