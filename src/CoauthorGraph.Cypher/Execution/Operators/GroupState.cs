using CoauthorGraph.Cypher.Functions.Aggregates;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>What is known of a group.</summary>
internal sealed class GroupState(CypherValue[] key, IAggregation?[] aggregations, long[] counts)
{
    public CypherValue[] Key => key;

    /// <summary>Null for <c>count(*)</c>.</summary>
    public IAggregation?[] Aggregations => aggregations;

    public long[] Counts => counts;

    /// <summary>The values that an aggregation of distinct values has taken.</summary>
    public DistinctValues?[] Seen { get; } = new DistinctValues?[aggregations.Length];
}
