using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Functions.Aggregates;

/// <summary>The standard deviation, by Welford's moving sum of squares.</summary>
/// <param name="name">The function.</param>
/// <param name="isSample">Whether the values are a sample of more.</param>
internal sealed class DeviationAggregation(string name, bool isSample) : IAggregation
{
    private long _count;
    private double _average;
    private double _squares;

    public void Add(CypherValue value)
    {
        if (value.IsNull)
        {
            return;
        }

        var number = NumericInput.Number(name, value);
        _count++;
        var difference = number - _average;
        _average += difference / _count;
        _squares += difference * (number - _average);
    }

    public CypherValue Result() => _count switch
    {
        0 => default,
        1 => CypherValue.Float(0),
        _ => CypherValue.Float(Math.Sqrt(_squares / (isSample ? _count - 1 : _count))),
    };
}
