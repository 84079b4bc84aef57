using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>A row for each number of <c>range()</c>, which is not made as a list where it is long.</summary>
internal sealed class UnwindRange(Frame frame, Operator input, int slot, Evaluator list, Evaluator[] bounds) : Operator
{
    private const long LongestList = 1024;
    private CypherList _short = CypherList.Empty;
    private long _at;
    private Int128 _count;
    private Int128 _start;
    private Int128 _step;

    public override void Open()
    {
        input.Open();
        _short = CypherList.Empty;
        (_at, _count) = (0, 0);
    }

    protected override bool MoveNext()
    {
        while (_at >= _count)
        {
            if (!input.Next())
            {
                return false;
            }

            Begin();
        }

        frame.Budget.Tick();
        frame.Slots[slot] = _short.Count > 0 ? _short[(int)_at] : CypherValue.Integer((long)(_start + (_at * _step)));
        _at++;
        return true;
    }

    // What is short, or no range at all, is left to the function.
    private void Begin()
    {
        var values = Array.ConvertAll(bounds, static bound => bound());
        _at = 0;
        if (Array.TrueForAll(values, static value => value.IsInteger)
            && (values.Length < 3 || values[2].AsInteger() != 0))
        {
            _start = values[0].AsInteger();
            _step = values.Length > 2 ? values[2].AsInteger() : 1;
            _count = ((values[1].AsInteger() - _start) / _step) + 1;
            if (_count > LongestList)
            {
                _short = CypherList.Empty;
                return;
            }
        }

        var value = list();
        _short = value.IsNull ? CypherList.Empty : value.AsList();
        _count = _short.Count;
    }
}
