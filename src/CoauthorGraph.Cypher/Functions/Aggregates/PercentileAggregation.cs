using CoauthorGraph.Cypher.Errors;
using CoauthorGraph.Cypher.Functions.Calls;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Functions.Aggregates;

/// <summary>The value below which a share of the values lies: one of them, or one between two of them.</summary>
internal sealed class PercentileAggregation : IAggregation
{
    private readonly List<CypherValue> _values = [];
    private readonly string _name;
    private readonly double _share;
    private readonly bool _isContinuous;
    private readonly FunctionContext _context;

    public PercentileAggregation(string name, CypherValue share, bool isContinuous, FunctionContext context)
    {
        _name = name;
        _share = share.IsNull ? 0 : NumericInput.Number(name, share);
        _isContinuous = isContinuous;
        _context = context;
        if (!(_share is >= 0 and <= 1))
        {
            throw CypherException.Argument(
                $"{name}() takes a share from 0.0 to 1.0, and {Define.Shown(share)} is none", "NumberOutOfRange");
        }
    }

    public void Add(CypherValue value)
    {
        if (value.IsNull)
        {
            return;
        }

        _ = NumericInput.Number(_name, value);
        if (_values.Count == _values.Capacity)
        {
            _context.Reserve?.Invoke(Math.Max(4, _values.Count) * 16L);
        }

        _values.Add(value);
    }

    public CypherValue Result()
    {
        if (_values.Count == 0)
        {
            return default;
        }

        _values.Sort(CypherOrder.Instance);
        return _isContinuous ? Continuous() : Discrete();
    }

    private CypherValue Discrete()
    {
        if (_share == 1)
        {
            return _values[^1];
        }

        var place = _share * _values.Count;
        var whole = (int)place;
        return _values[place != whole || whole == 0 ? whole : whole - 1];
    }

    private CypherValue Continuous()
    {
        var place = _share * (_values.Count - 1);
        var below = (int)Math.Floor(place);
        var above = (int)Math.Ceiling(place);
        return above == below || below == _values.Count - 1
            ? _values[below]
            : CypherValue.Float(
                (_values[below].AsNumber() * (above - place)) + (_values[above].AsNumber() * (place - below)));
    }
}
