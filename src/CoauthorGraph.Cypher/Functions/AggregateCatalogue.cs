using CoauthorGraph.Cypher.Functions.Aggregates;
using CoauthorGraph.Cypher.Functions.Calls;

namespace CoauthorGraph.Cypher.Functions;

/// <summary>All functions of many rows by name; case does not count. <c>count(*)</c> is none of them: it has no
/// argument.</summary>
public static class AggregateCatalogue
{
    private const ArgumentKinds Number = ArgumentKinds.Number;
    private const ArgumentKinds Summable = Number | ArgumentKinds.Duration;

    private static readonly Dictionary<string, AggregateFunction> Functions = new AggregateFunction[]
    {
        new("count", "count(input :: ANY) :: INTEGER", "How many values are not null.", ArgumentKinds.Any,
            static (_, _) => new CountAggregation()) { Result = ArgumentKinds.Integer },
        new("collect", "collect(input :: ANY) :: LIST<ANY>", "All values that are not null.", ArgumentKinds.Any,
            static (context, _) => new CollectAggregation(context)) { Result = ArgumentKinds.List },
        new("min", "min(input :: ANY) :: ANY", "The first value in the order of values.", ArgumentKinds.Any,
            static (_, _) => new ExtremeAggregation(-1)),
        new("max", "max(input :: ANY) :: ANY", "The last value in the order of values.", ArgumentKinds.Any,
            static (_, _) => new ExtremeAggregation(1)),
        new("sum", "sum(input :: INTEGER | FLOAT | DURATION) :: INTEGER | FLOAT | DURATION",
            "The sum of numbers or of durations.", Summable, static (_, _) => new SumAggregation())
        {
            Result = Summable,
        },
        new("avg", "avg(input :: INTEGER | FLOAT | DURATION) :: FLOAT | DURATION",
            "The average of numbers or of durations.", Summable, static (_, _) => new AverageAggregation())
        {
            Result = Summable,
        },
        new("stdev", "stdev(input :: FLOAT) :: FLOAT", "The standard deviation of a sample.", Number,
            static (_, _) => new DeviationAggregation("stdev", true)) { Result = ArgumentKinds.Float },
        new("stdevp", "stdevp(input :: FLOAT) :: FLOAT", "The standard deviation of all there is.", Number,
            static (_, _) => new DeviationAggregation("stdevp", false)) { Result = ArgumentKinds.Float },
        Percentile("percentileCont", "a value between two of them", true),
        Percentile("percentileDisc", "one of them", false),
    }.ToDictionary(static function => function.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them, ordered by name.</summary>
    public static IEnumerable<AggregateFunction> All =>
        Functions.Values.OrderBy(static function => function.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>One by its name; null where there is none.</summary>
    public static AggregateFunction? Find(string name) => Functions.GetValueOrDefault(name);

    private static AggregateFunction Percentile(string name, string which, bool isContinuous) => new(
        name, $"{name}(input :: INTEGER | FLOAT, percentile :: FLOAT) :: INTEGER | FLOAT",
        $"The value below which a share of the values lies: {which}.", Number,
        (context, share) => new PercentileAggregation(name, share, isContinuous, context))
    {
        Arguments = 2,
        Result = Number,
    };
}
