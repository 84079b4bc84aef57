using CoauthorGraph.Cypher.Functions.Calls;

namespace CoauthorGraph.Cypher.Functions;

/// <summary>All functions by name; case does not count.</summary>
public static class FunctionCatalogue
{
    private static readonly Dictionary<string, CypherFunction> Functions =
        new(StringComparer.OrdinalIgnoreCase);

    /// <summary>All functions, ordered by name.</summary>
    public static IEnumerable<CypherFunction> All =>
        Functions.Values.OrderBy(static function => function.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>A function by its whole name, as <c>point.distance</c>; null where there is none.</summary>
    public static CypherFunction? Find(string name) => Functions.GetValueOrDefault(name);
}
