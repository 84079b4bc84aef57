namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>For each row the rows of the first operator whose condition holds.</summary>
internal sealed class ConditionalOperator(
    Frame frame, Operator input, Func<bool>?[] conditions, Operator[] parts, int[][] from, int[] to) : Operator
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

                _part = Array.FindIndex(conditions, static condition => condition is null || condition());
                if (_part < 0)
                {
                    continue;
                }

                parts[_part].Open();
            }

            if (parts[_part].Next())
            {
                SlotCopy.Of(frame.Slots, from[_part], to);
                return true;
            }

            _part = -1;
        }
    }
}
