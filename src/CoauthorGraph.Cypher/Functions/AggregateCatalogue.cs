using CoauthorGraph.Cypher.Functions.Aggregates;

namespace CoauthorGraph.Cypher.Functions;

/// <summary>All functions of many rows by name; case does not count. <c>count(*)</c> is none of them: it has no
/// argument.</summary>
public static class AggregateCatalogue
{
    private static readonly Dictionary<string, AggregateFunction> Functions =
        new(StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them, ordered by name.</summary>
    public static IEnumerable<AggregateFunction> All =>
        Functions.Values.OrderBy(static function => function.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>One by its name; null where there is none.</summary>
    public static AggregateFunction? Find(string name) => Functions.GetValueOrDefault(name);
}
