using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Execution.Operators;
using CoauthorGraph.Cypher.Planning;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Patterns;

/// <summary>The relationships between two nodes that are known. Where the graph has them as sorted columns, and it was
/// asked often enough for that, they are looked up there. Else, where one node stays the same from row to row, its
/// relationships are looked up in a table, or they are looked for from the end with fewer.</summary>
internal sealed class ExpandInto(
    Frame frame, Operator input, int from, CompiledHop hop, CompiledHop back, int to, int[] taken) : Operator
{
    private const int AsksWorthColumns = 64;
    private readonly ExpandCursor _forward = hop.Cursor(frame.Graph);
    private readonly ExpandCursor _backward = back.Cursor(frame.Graph);
    private readonly NeighborTable _ofStart = new();
    private readonly NeighborTable _ofEnd = new();
    private AdjacencyColumns[]? _columns;
    private int _asked;
    private int _column;
    private NeighborTable? _table;
    private ExpandCursor? _cursor;
    private int _at;
    private int _sought;
    private int _lastStart = -1;
    private int _lastEnd = -1;

    public override void Open()
    {
        input.Open();
        _cursor = null;
        _table = null;
        _column = int.MaxValue;
    }

    protected override bool MoveNext()
    {
        var slots = frame.Slots;
        while (true)
        {
            while (TryStep(out var relationship))
            {
                frame.Budget.Tick();
                if (taken.Length == 0 || !Uniqueness.IsTaken(slots, taken, relationship))
                {
                    slots[hop.Slot] = CypherValue.Relationship(frame.Graph, relationship);
                    return true;
                }
            }

            if (!input.Next())
            {
                return false;
            }

            frame.Budget.Tick();
            if (slots[from].IsNodeOf(frame.Graph) && slots[to].IsNodeOf(frame.Graph))
            {
                Begin(slots[from].AsNode(), slots[to].AsNode());
            }
        }
    }

    private bool TryStep(out long relationship)
    {
        if (_columns is not null)
        {
            return TryColumns(out relationship);
        }

        if (_table is not null)
        {
            if (_table.TryGet(_at++, _sought, out relationship))
            {
                return true;
            }

            _table = null;
        }
        else if (_cursor is not null)
        {
            while (_cursor.TryNext(out var step))
            {
                frame.Budget.Tick();
                if (step.Node == _sought)
                {
                    relationship = step.Relationship;
                    return true;
                }
            }

            _cursor = null;
        }

        relationship = 0;
        return false;
    }

    private bool TryColumns(out long relationship)
    {
        while (_column < _columns!.Length)
        {
            var run = new SortedRun(_columns[_column++], _lastStart);
            if (run.TryFind(_sought))
            {
                relationship = run.Relationship;
                return true;
            }
        }

        relationship = 0;
        return false;
    }

    private void Begin(int start, int end)
    {
        if (++_asked == AsksWorthColumns && hop.Test is null)
        {
            _columns = HopColumns.Of(frame.Graph, hop.Direction, hop.Types);
        }

        if (_columns is not null)
        {
            (_column, _lastStart, _sought) = (0, start, end);
        }
        else
        {
            Look(start, end);
        }
    }

    private void Look(int start, int end)
    {
        if (end == _lastEnd || start == _lastStart)
        {
            var isEnd = end == _lastEnd;
            _table = isEnd ? _ofEnd : _ofStart;
            _sought = isEnd ? start : end;
            if (_table.Node != (isEnd ? end : start))
            {
                _table.Fill(isEnd ? end : start, isEnd ? _backward : _forward);
            }

            _at = _table.Find(_sought);
        }
        else
        {
            var isShorter = hop.Degree(frame.Graph, start) <= back.Degree(frame.Graph, end);
            _cursor = isShorter ? _forward : _backward;
            _sought = isShorter ? end : start;
            _cursor.Start(isShorter ? start : end);
        }

        _lastStart = start;
        _lastEnd = end;
    }
}
