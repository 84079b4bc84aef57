using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>Each combination of values once.</summary>
internal sealed class DistinctOperator(Frame frame, Operator input, int[] slots) : Operator
{
    private HashSet<CypherValue[]> _seen = new(RowKey.Comparer);
    private CypherValue[] _key = new CypherValue[slots.Length];
    private long _held;

    public override void Open()
    {
        input.Open();
        _seen = new HashSet<CypherValue[]>(RowKey.Comparer);
        frame.Budget.Release(_held);
        _held = 0;
    }

    protected override bool MoveNext()
    {
        while (input.Next())
        {
            frame.Budget.Tick();
            for (var i = 0; i < slots.Length; i++)
            {
                _key[i] = frame.Slots[slots[i]];
            }

            if (_seen.Add(_key))
            {
                _key = new CypherValue[slots.Length];
                frame.Budget.Hold(RowKey.BytesOf(slots.Length));
                _held += RowKey.BytesOf(slots.Length);
                return true;
            }
        }

        return false;
    }
}
