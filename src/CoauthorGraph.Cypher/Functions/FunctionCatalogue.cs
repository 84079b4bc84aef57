using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Functions.Conversions;
using CoauthorGraph.Cypher.Functions.Graphs;
using CoauthorGraph.Cypher.Functions.Instants;
using CoauthorGraph.Cypher.Functions.Lists;
using CoauthorGraph.Cypher.Functions.Numbers;
using CoauthorGraph.Cypher.Functions.Spatial;
using CoauthorGraph.Cypher.Functions.Strings;

namespace CoauthorGraph.Cypher.Functions;

/// <summary>All functions by name; case does not count.</summary>
public static class FunctionCatalogue
{
    private static readonly Dictionary<string, CypherFunction> Functions =
        new[]
        {
            StringFunctions.All, ListFunctions.All, NumericFunctions.All, ConversionFunctions.All, GraphFunctions.All,
            PointFunctions.All, InstantFunctions.All, DurationFunctions.All, Types.ValueType.All,
        }.SelectMany(static group => group)
        .ToDictionary(static function => function.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>All functions, ordered by name.</summary>
    public static IEnumerable<CypherFunction> All =>
        Functions.Values.OrderBy(static function => function.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>A function by its whole name, as <c>point.distance</c>; null where there is none.</summary>
    public static CypherFunction? Find(string name) => Functions.GetValueOrDefault(name);
}
