using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Functions.Types;

/// <summary>The most precise type of a value.</summary>
internal static class ValueType
{
    public static IEnumerable<CypherFunction> All =>
    [
        Define.OfAnything(
            "valueType", "valueType(input :: ANY) :: STRING", "The most precise type of a value.",
            ArgumentKinds.String, static (a, _) => CypherValue.String(TypeText.Of(TypeOf(a[0])))),
    ];

    private static CypherType TypeOf(CypherValue value) => value.IsList
        ? new CypherType(CypherTypeName.List, true, ElementOf(value.AsList()), [])
        : new CypherType(CypherType.NameOf(value.Kind), !value.IsNull);

    private static CypherType ElementOf(CypherList list)
    {
        var types = new List<CypherType>();
        var hasNull = false;
        foreach (var item in list.Span)
        {
            hasNull |= item.IsNull;
            if (!item.IsNull)
            {
                Include(types, TypeOf(item));
            }
        }

        types = [.. types.Select(type => type with { IsNotNull = !hasNull }).OrderBy(static type => type.Name)
            .ThenBy(static type => TypeText.Rank(type.Element))];
        return types.Count switch
        {
            0 => new CypherType(hasNull ? CypherTypeName.Null : CypherTypeName.Nothing),
            1 => types[0],
            _ => new CypherType(CypherTypeName.Union, false, null, types),
        };
    }

    // A list of nothing is a list of anything.
    private static void Include(List<CypherType> types, CypherType type)
    {
        if (types.Any(known => TypeText.Of(known) == TypeText.Of(type) || IsEmptyList(type) && known.Name == type.Name))
        {
            return;
        }

        types.RemoveAll(known => IsEmptyList(known) && type.Name == CypherTypeName.List);
        types.Add(type);
    }

    private static bool IsEmptyList(CypherType type) =>
        type.Name == CypherTypeName.List && type.Element?.Name == CypherTypeName.Nothing;
}
