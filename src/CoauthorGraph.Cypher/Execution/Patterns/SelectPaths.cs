using CoauthorGraph.Cypher.Binding;
using CoauthorGraph.Cypher.Execution.Operators;
using CoauthorGraph.Cypher.Planning;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Patterns;

/// <summary>The shortest of the paths between the same ends, where a path is more than one walk: all are found
/// first.</summary>
internal sealed class SelectPaths(
    Frame frame, Operator input, WalkSelection selection, Func<long> count, int start, int end, PathPiece[] pieces,
        int[] kept)
    : Operator
{
    private List<CypherValue[]> _rows = [];
    private bool _isRead;
    private int _at;
    private long _held;

    public override void Open()
    {
        input.Open();
        _rows = [];
        _isRead = false;
        _at = 0;
        frame.Budget.Release(_held);
        _held = 0;
    }

    protected override bool MoveNext()
    {
        if (!_isRead)
        {
            ReadAll();
            _isRead = true;
        }

        if (_at >= _rows.Count)
        {
            return false;
        }

        var row = _rows[_at++];
        for (var i = 0; i < kept.Length; i++)
        {
            frame.Slots[kept[i]] = row[i];
        }

        return true;
    }

    private void ReadAll()
    {
        var all = new List<(int Start, int End, int Length, CypherValue[] Row)>();
        while (input.Next())
        {
            frame.Budget.Hold(RowKey.BytesOf(kept.Length));
            _held += RowKey.BytesOf(kept.Length);
            all.Add((frame.Slots[start].AsNode(), frame.Slots[end].AsNode(), Length(),
                [.. kept.Select(slot => frame.Slots[slot])]));
        }

        var wanted = count();
        foreach (var ends in all.GroupBy(static one => (one.Start, one.End)))
        {
            var choice = new PathChoice(selection, wanted);
            _rows.AddRange(ends.OrderBy(static one => one.Length).Where(one => choice.Takes(one.Length))
                .Select(static one => one.Row));
        }
    }

    private int Length()
    {
        var length = 0;
        foreach (var piece in pieces)
        {
            length += piece.IsTrace ? frame.Slots[piece.Slot].AsPath().Length : 1;
        }

        return length;
    }
}
