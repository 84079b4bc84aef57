using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>A row for each item of a list.</summary>
internal sealed class UnwindOperator(Frame frame, Operator input, int slot, Evaluator source) : Operator
{
    private CypherList _list = CypherList.Empty;
    private int _at;

    public override void Open()
    {
        input.Open();
        _list = CypherList.Empty;
        _at = 0;
    }

    protected override bool MoveNext()
    {
        while (_at >= _list.Count)
        {
            if (!input.Next())
            {
                return false;
            }

            var value = source();
            _list = value.Kind switch
            {
                CypherKind.Null => CypherList.Empty,
                CypherKind.List => value.AsList(),
                _ => new CypherList([value]),
            };
            _at = 0;
        }

        frame.Budget.Tick();
        frame.Slots[slot] = _list[_at++];
        return true;
    }
}
