namespace CoauthorGraph.Cypher.Values;

/// <summary>
/// When values count as the same in <c>DISTINCT</c>, grouping and <c>UNION</c>: as equality has it, but no value is
/// the same as no value. NaN is the same as nothing, itself included, as on servers.
/// </summary>
public sealed class CypherEquivalence : IEqualityComparer<CypherValue>
{
    private static int _nansSeen;

    private CypherEquivalence()
    {
    }

    /// <summary>The comparer.</summary>
    public static CypherEquivalence Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(CypherValue x, CypherValue y)
    {
        if (x.IsNumber && y.IsNumber)
        {
            return CypherEquality.Numbers(x, y);
        }

        if (x.IsSame(y))
        {
            return true;
        }

        var kind = x.Kind;
        return kind == y.Kind && kind switch
        {
            CypherKind.List => Lists(x.AsList(), y.AsList()),
            CypherKind.Map => Maps(x.AsMap(), y.AsMap()),
            _ => CypherEquality.SameOfKind(kind, x, y),
        };
    }

    /// <inheritdoc/>
    public int GetHashCode(CypherValue obj) => obj.Kind switch
    {
        CypherKind.Null => 0,
        CypherKind.Boolean => obj.AsBoolean() ? 1 : 2,
        CypherKind.Integer => ((double)obj.AsInteger()).GetHashCode(),
        CypherKind.Float => HashOf(obj.AsFloat()),
        CypherKind.String => StringComparer.Ordinal.GetHashCode(obj.AsString()),
        CypherKind.List => Lists(obj.AsList()),
        CypherKind.Map => Maps(obj.AsMap()),
        CypherKind.Node => unchecked(obj.AsNode() * (int)0x9E3779B1),
        CypherKind.Relationship => HashCode.Combine(obj.AsRelationship()),
        CypherKind.Path => Paths(obj.AsPath()),
        CypherKind.Date => HashCode.Combine(obj.AsDate()),
        CypherKind.LocalTime => HashCode.Combine(obj.AsLocalTime()),
        CypherKind.Time => HashCode.Combine(obj.AsTime()),
        CypherKind.LocalDateTime => obj.AsLocalDateTime().GetHashCode(),
        CypherKind.DateTime => HashCode.Combine(obj.AsDateTime().EpochSecond, obj.AsDateTime().Nano),
        CypherKind.Duration => obj.AsDuration().GetHashCode(),
        _ => obj.AsPoint().GetHashCode(),
    };

    // -0.0 equals 0.0. What is no number equals nothing, and many of them must not meet in one place.
    private static int HashOf(double number) => double.IsNaN(number)
        ? Interlocked.Increment(ref _nansSeen)
        : number == 0 ? 0.0.GetHashCode() : number.GetHashCode();

    private bool Lists(CypherList left, CypherList right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!Equals(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool Maps(CypherMap left, CypherMap right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        foreach (var (key, value) in left)
        {
            if (!right.TryGet(key, out var other) || !Equals(value, other))
            {
                return false;
            }
        }

        return true;
    }

    private int Lists(CypherList list)
    {
        var hash = default(HashCode);
        foreach (var item in list.Span)
        {
            hash.Add(GetHashCode(item));
        }

        return hash.ToHashCode();
    }

    private int Maps(CypherMap map)
    {
        var hash = map.Count;
        foreach (var (key, value) in map)
        {
            hash ^= HashCode.Combine(StringComparer.Ordinal.GetHashCode(key), GetHashCode(value));
        }

        return hash;
    }

    private static int Paths(CypherPath path)
    {
        var hash = default(HashCode);
        hash.Add(path.Nodes[0]);
        foreach (var relationship in path.Relationships)
        {
            hash.Add(relationship);
        }

        return hash.ToHashCode();
    }
}
