using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Functions.Aggregates;

/// <summary>The average of numbers or of durations, moved by each number, so that no sum grows too great.</summary>
internal sealed class AverageAggregation : IAggregation
{
    private CypherValue _first;
    private CypherValue _sum;
    private double _average;
    private long _count;

    public void Add(CypherValue value)
    {
        if (value.IsNull)
        {
            return;
        }

        _count++;
        if (NumericInput.IsDuration("avg", value, _first))
        {
            _sum = _first.IsNull ? value : CypherArithmetic.Add(_sum, value);
        }
        else
        {
            _average += (value.AsNumber() - _average) / _count;
        }

        _first = _first.IsNull ? value : _first;
    }

    public CypherValue Result() => _count == 0
        ? default
        : _first.Kind == CypherKind.Duration
            ? CypherArithmetic.Divide(_sum, CypherValue.Integer(_count))
            : CypherValue.Float(_average);
}
