using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Functions.Aggregates;

/// <summary>The first or the last value in the order of all values.</summary>
/// <param name="sign">-1 for the first, 1 for the last.</param>
internal sealed class ExtremeAggregation(int sign) : IPartialAggregation
{
    private CypherValue _best;

    public void Add(CypherValue value)
    {
        if (!value.IsNull && (_best.IsNull || CypherOrder.Instance.Compare(value, _best) * sign > 0))
        {
            _best = value;
        }
    }

    public void Take(IAggregation later) => Add(later.Result());

    public CypherValue Result() => _best;
}
