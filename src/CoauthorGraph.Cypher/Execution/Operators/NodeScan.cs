using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Values;

namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>All nodes with a label, or all, for each row.</summary>
// Label: NoToken for all; null where the graph has no such label. Part: those that this
// thread takes; null for all.
internal sealed class NodeScan(Frame frame, Operator input, int slot, int? label, NodeRange? part) : Operator
{
    private readonly int[] _buffer = new int[256];
    private NodeRange _range;
    private bool _isOpen;
    private bool _hasRange;
    private long _position;
    private int _count;
    private int _at;

    public override void Open()
    {
        input.Open();
        _isOpen = false;
        _range = part.GetValueOrDefault();
        _hasRange = part is not null || (label is { } token && frame.Graph.TryGetRange(token, out _range));
    }

    protected override bool MoveNext()
    {
        while (true)
        {
            if (!_isOpen)
            {
                if (label is null || !input.Next())
                {
                    return false;
                }

                _isOpen = true;
                _position = 0;
                _at = _hasRange ? _range.Start - 1 : 0;
                _count = 0;
            }

            if (TryStep(out var node))
            {
                frame.Budget.Tick();
                frame.Slots[slot] = CypherValue.Node(frame.Graph, node);
                return true;
            }

            _isOpen = false;
        }
    }

    private bool TryStep(out int node)
    {
        if (_hasRange)
        {
            node = ++_at;
            return node < _range.End;
        }

        if (_at >= _count)
        {
            _count = frame.Graph.ScanNodes(label!.Value, ref _position, _buffer);
            _at = 0;
        }

        node = _count > 0 ? _buffer[_at++] : 0;
        return _count > 0;
    }
}
