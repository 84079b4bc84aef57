using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Functions.Aggregates;

/// <summary>How many values there are.</summary>
internal sealed class CountAggregation : IPartialAggregation
{
    private long _count;

    public void Add(CypherValue value) => _count += value.IsNull ? 0 : 1;

    public void Take(IAggregation later) => _count += ((CountAggregation)later)._count;

    public CypherValue Result() => CypherValue.Integer(_count);
}
