namespace CoauthorGraph.Cypher.Values;

/// <summary>A type that a query names, as in <c>x IS :: LIST&lt;INTEGER NOT NULL&gt;</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsNotNull">Whether null is none of it.</param>
/// <param name="Element">What the elements of a list are; null for any other type.</param>
/// <param name="Alternatives">What a union is of; empty for any other type.</param>
public sealed record CypherType(
    CypherTypeName Name, bool IsNotNull, CypherType? Element, IReadOnlyList<CypherType> Alternatives)
{
    /// <summary>A type without parts.</summary>
    public CypherType(CypherTypeName name, bool isNotNull = false)
        : this(name, isNotNull, null, [])
    {
    }

    /// <summary>Whether a value is of the type.</summary>
    public bool Includes(CypherValue value)
    {
        if (Name == CypherTypeName.Union)
        {
            return Alternatives.Any(type => type.Includes(value));
        }

        if (value.IsNull)
        {
            return !IsNotNull && Name != CypherTypeName.Nothing;
        }

        return Name switch
        {
            CypherTypeName.Any => true,
            CypherTypeName.PropertyValue => IsPropertyValue(value),
            CypherTypeName.List => value.IsList && IncludesAll(value.AsList()),
            _ => Name == NameOf(value.Kind),
        };
    }

    /// <summary>The type's name of a kind.</summary>
    public static CypherTypeName NameOf(CypherKind kind) => kind switch
    {
        CypherKind.Null => CypherTypeName.Null,
        CypherKind.Boolean => CypherTypeName.Boolean,
        CypherKind.Integer => CypherTypeName.Integer,
        CypherKind.Float => CypherTypeName.Float,
        CypherKind.String => CypherTypeName.String,
        CypherKind.List => CypherTypeName.List,
        CypherKind.Map => CypherTypeName.Map,
        CypherKind.Node => CypherTypeName.Node,
        CypherKind.Relationship => CypherTypeName.Relationship,
        CypherKind.Path => CypherTypeName.Path,
        CypherKind.Date => CypherTypeName.Date,
        CypherKind.LocalTime => CypherTypeName.LocalTime,
        CypherKind.Time => CypherTypeName.ZonedTime,
        CypherKind.LocalDateTime => CypherTypeName.LocalDateTime,
        CypherKind.DateTime => CypherTypeName.ZonedDateTime,
        CypherKind.Duration => CypherTypeName.Duration,
        _ => CypherTypeName.Point,
    };

    private static bool IsPropertyValue(CypherValue value) => value.Kind switch
    {
        CypherKind.Map or CypherKind.Node or CypherKind.Relationship or CypherKind.Path => false,
        CypherKind.List => IsPropertyList(value.AsList()),
        _ => true,
    };

    // Properties hold lists of one kind, and null is not in them.
    private static bool IsPropertyList(CypherList list)
    {
        foreach (var item in list.Span)
        {
            if (item.IsNull || item.IsList || !IsPropertyValue(item) || item.Kind != list[0].Kind)
            {
                return false;
            }
        }

        return true;
    }

    private bool IncludesAll(CypherList list)
    {
        foreach (var item in list.Span)
        {
            if (Element is not null && !Element.Includes(item))
            {
                return false;
            }
        }

        return true;
    }
}
