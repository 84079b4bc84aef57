using CoauthorGraph.Cypher.Execution.Operators;
using CoauthorGraph.Cypher.Planning;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Patterns;

/// <summary>The nodes that two known nodes both have relationships with: what is in two sorted lists.</summary>
internal sealed class MeetOperator(
    Frame frame, Operator input, MeetSide first, MeetSide second, int slot, bool isRepeatable) : Operator
{
    private readonly int[] _firstTaken = [.. first.Distinct];
    private readonly int[] _secondTaken = [.. second.Distinct];
    private readonly int _pairs = first.Columns.Length * second.Columns.Length;
    private SortedRun _one;
    private SortedRun _other;
    private int _pair;

    public override void Open()
    {
        input.Open();
        _pair = _pairs;
        _one = default;
        _other = default;
    }

    protected override bool MoveNext()
    {
        while (true)
        {
            while (SortedRun.Meet(ref _one, ref _other))
            {
                frame.Budget.Tick();
                var (relationship, same) = (_one.Relationship, _other.Relationship);
                var node = _one.Node;
                _one.MoveOn();
                _other.MoveOn();
                if ((isRepeatable || relationship != same)
                    && !Uniqueness.IsTaken(frame.Slots, _firstTaken, relationship)
                    && !Uniqueness.IsTaken(frame.Slots, _secondTaken, same))
                {
                    frame.Slots[first.Slot] = CypherValue.Relationship(frame.Graph, relationship);
                    frame.Slots[second.Slot] = CypherValue.Relationship(frame.Graph, same);
                    frame.Slots[slot] = CypherValue.Node(frame.Graph, node);
                    return true;
                }
            }

            if (!NextPair())
            {
                return false;
            }
        }
    }

    // Each column of one side with each of the other, for each row.
    private bool NextPair()
    {
        if (_pair >= _pairs)
        {
            do
            {
                if (!input.Next())
                {
                    return false;
                }

                frame.Budget.Tick();
            }
            while (_pairs == 0 || !frame.Slots[first.From].IsNodeOf(frame.Graph)
                || !frame.Slots[second.From].IsNodeOf(frame.Graph));
            _pair = 0;
        }

        var (one, other) = Math.DivRem(_pair++, second.Columns.Length);
        _one = new SortedRun(first.Columns[one], frame.Slots[first.From].AsNode());
        _other = new SortedRun(second.Columns[other], frame.Slots[second.From].AsNode());
        return true;
    }
}
