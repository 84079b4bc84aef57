namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>The rows of several operators for each row, their columns in slots that all have in common.</summary>
internal sealed class UnionOperator(Frame frame, Operator input, Operator[] parts, int[][] from, int[] to) : Operator
{
    private int _part = -1;

    public override void Open()
    {
        input.Open();
        _part = -1;
    }

    protected override bool MoveNext()
    {
        while (true)
        {
            if (_part < 0)
            {
                if (!input.Next())
                {
                    return false;
                }

                _part = 0;
                parts[0].Open();
            }

            if (parts[_part].Next())
            {
                SlotCopy.Of(frame.Slots, from[_part], to);
                return true;
            }

            _part++;
            if (_part == parts.Length)
            {
                _part = -1;
            }
            else
            {
                parts[_part].Open();
            }
        }
    }
}
