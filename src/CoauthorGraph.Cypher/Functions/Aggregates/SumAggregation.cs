using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Functions.Aggregates;

/// <summary>The sum of numbers or of durations. A sum that leaves the whole numbers of 64 bits goes on with
/// fractions.</summary>
internal sealed class SumAggregation : IPartialAggregation
{
    private CypherValue _sum = CypherValue.Integer(0);
    private bool _hasAny;

    public void Add(CypherValue value)
    {
        if (value.IsNull)
        {
            return;
        }

        var isDuration = NumericInput.IsDuration("sum", value, _hasAny ? _sum : default);
        _sum = !_hasAny && isDuration ? value : !isDuration && IsTooGreat(value)
            ? CypherValue.Float(_sum.AsNumber() + value.AsNumber())
            : CypherArithmetic.Add(_sum, value);
        _hasAny = true;
    }

    public void Take(IAggregation later) => Add(later.Result());

    public CypherValue Result() => _sum;

    private bool IsTooGreat(CypherValue value) => _sum.IsInteger && value.IsInteger
        && (Int128)_sum.AsInteger() + value.AsInteger() is var sum && (sum > long.MaxValue || sum < long.MinValue);
}
