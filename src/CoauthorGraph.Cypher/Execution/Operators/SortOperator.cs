using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>Puts rows in order; where only the first are wanted, it keeps no more than twice as many.</summary>
internal sealed class SortOperator(
    Frame frame, Operator input, Evaluator[] keys, bool[] descends, int[] kept, Func<long>? most)
    : GatheringOperator(input)
{
    private readonly SortOrder _order = new(descends);
    private List<SortedRow> _rows = [];
    private bool _isSorted;
    private long _read;
    private int _at;
    private long _held;

    public override IReadOnlyList<int> Slots => kept;

    public override void Take(GatheringOperator later)
    {
        var other = (SortOperator)later;
        foreach (var row in other._rows)
        {
            _rows.Add(row with { Number = _read + row.Number });
        }

        _read += other._read;
    }

    protected override void Clear()
    {
        _rows = [];
        _isSorted = false;
        _read = 0;
        _at = 0;
        frame.Budget.Release(_held);
        _held = 0;
    }

    protected override bool TryGive()
    {
        if (!_isSorted)
        {
            _rows.Sort(_order);
            _isSorted = true;
        }

        if (_at >= _rows.Count)
        {
            return false;
        }

        var row = _rows[_at++].Values;
        for (var i = 0; i < kept.Length; i++)
        {
            frame.Slots[kept[i]] = row[keys.Length + i];
        }

        return true;
    }

    protected override void GatherRows()
    {
        var first = most?.Invoke() ?? long.MaxValue;
        SortedRow? last = null;
        var values = new CypherValue[keys.Length + kept.Length];
        for (; first > 0 && Input.Next(); _read++)
        {
            frame.Budget.Tick();
            if (!TryKeys(values, last))
            {
                continue;
            }

            var row = new SortedRow(values, _read);
            for (var i = 0; i < kept.Length; i++)
            {
                values[keys.Length + i] = frame.Slots[kept[i]];
            }

            _rows.Add(row);
            values = new CypherValue[values.Length];
            if (_rows.Count / 2 >= Math.Max(first, 512))
            {
                _rows.Sort(_order);
                _rows.RemoveRange((int)first, _rows.Count - (int)first);
                last = _rows[^1];
            }
            else if (_rows.Count * RowKey.BytesOf(values.Length) > _held)
            {
                Hold();
            }
        }

        if (first <= 0)
        {
            while (Input.Next())
            {
            }
        }
    }

    // A key is computed only where those before it leave open whether the row is among the first; of equal rows the
    // first one is.
    private bool TryKeys(CypherValue[] values, SortedRow? last)
    {
        var isOpen = last is not null;
        for (var i = 0; i < keys.Length; i++)
        {
            values[i] = keys[i]();
            if (isOpen)
            {
                var order = _order.CompareKey(i, values[i], last!.Value.Values[i]);
                if (order > 0)
                {
                    return false;
                }

                isOpen = order == 0;
            }
        }

        return !isOpen;
    }

    private void Hold()
    {
        const int rows = 1024;
        var more = rows * RowKey.BytesOf(keys.Length + kept.Length);
        frame.Budget.Hold(more);
        _held += more;
    }
}
