using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Functions.Aggregates;

/// <summary>How many values there are.</summary>
internal sealed class CountAggregation : IAggregation
{
    private long _count;

    public void Add(CypherValue value) => _count += value.IsNull ? 0 : 1;

    public CypherValue Result() => CypherValue.Integer(_count);
}
