namespace CoauthorGraph.Cypher.Execution.Operators;

/// <summary>The rows of another operator for each row, or one without values where there are none.</summary>
internal sealed class OptionalOperator(Frame frame, Operator input, Operator inner, int[] slots) : Operator
{
    private bool _isInside;
    private bool _found;

    public override void Open()
    {
        input.Open();
        _isInside = false;
    }

    protected override bool MoveNext()
    {
        while (true)
        {
            if (!_isInside)
            {
                if (!input.Next())
                {
                    return false;
                }

                inner.Open();
                _isInside = true;
                _found = false;
            }

            if (inner.Next())
            {
                _found = true;
                return true;
            }

            _isInside = false;
            if (!_found)
            {
                foreach (var slot in slots)
                {
                    frame.Slots[slot] = default;
                }

                return true;
            }
        }
    }
}
